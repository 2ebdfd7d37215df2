import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/app';
import { listenForKeys } from './app/keys';

// The content security policy forbids compiling code from text, which zod would try for speed.
config({ jitless: true });
listenForKeys();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
