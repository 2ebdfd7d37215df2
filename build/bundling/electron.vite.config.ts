import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The oldest Node that runs a bundle: the command line has the machine's own Node, the app the one in Electron. */
const oldestNode = 'node20';

/** The oldest Chromium that shows the screens: the one in the registry's Electron 33. */
const oldestChromium = 'chrome130';

const mainEntries = {
  main: inProject('electron/main.ts'),
  cli: inProject('electron/cli/cli.ts'),
  reader: inProject('electron/workbooks/reader-process.ts'),
};

/**
 * The screens, and the hidden page that lays out a paper for the printer. Set from a plugin, because electron-vite
 * merges a map of pages with the single page that it looks for itself.
 */
const pages: Plugin = {
  name: 'pages',
  config(config) {
    config.build = {
      ...config.build,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        input: { index: inProject('renderer/index.html'), print: inProject('renderer/print.html') },
      },
    };
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: inProject('dist/main'),
      emptyOutDir: true,
      target: oldestNode,
      sourcemap: true,
      // Packages stay in node_modules: production dependencies are packed with the app as they are.
      externalizeDeps: true,
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: inProject('dist/preload'),
      emptyOutDir: true,
      target: oldestNode,
      sourcemap: true,
      // A sandboxed preload can require nothing but electron, so everything goes into its one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inProject('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [react(), pages],
    build: {
      outDir: inProject('dist/renderer'),
      emptyOutDir: true,
      target: oldestChromium,
      minify: true,
      sourcemap: true,
      // Inlined assets would be data: URLs, which the content security policy allows for images only.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  },
});
