import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerFromBundle, bundleFile, CONTENT_SECURITY_POLICY } from '../../../electron/window/app-protocol';

const root = mkdtempSync(join(tmpdir(), 'bundle-'));
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, '..', 'outside.html'), 'secret');

describe('app: addresses', () => {
  it('name files below the bundle', () => {
    expect(bundleFile(root, 'app://bundle/index.html')).toBe(join(root, 'index.html'));
    expect(bundleFile(root, 'app://bundle/assets/a-1.js')).toBe(join(root, 'assets', 'a-1.js'));
  });

  const wrong = [
    'app://bundle/../outside.html',
    'app://bundle/..%2foutside.html',
    'app://bundle/..%2Foutside.html',
    'app://bundle/%2e%2e/outside.html',
    'app://bundle/%2e%2e%2foutside.html',
    'app://bundle/a/..%2f..%2foutside.html',
    'app://bundle/..%5coutside.html',
    'app://bundle/..\\outside.html',
    'app://bundle/index.html%00.js',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fhosts.html',
    'app://bundle/C:%5cWindows%5cwin.html',
    'app://bundle/%',
    'app://bundle/',
    'app://bundle/index',
    'app://other/index.html',
    'file:///etc/passwd',
    'http://bundle/index.html',
    'no address',
  ];
  it.each(wrong)('refuse %s', (address) => {
    const file = bundleFile(root, address);
    // What is not refused must at least lie below the root, whatever it is called.
    expect(file === null || file.startsWith(join(root, '/'))).toBe(true);
  });

  it.each(wrong)('never answer with a file for %s', async (address) => {
    let request: Request;
    try {
      request = new Request(address);
    } catch {
      expect(bundleFile(root, address)).toBeNull();
      return;
    }
    const response = await answerFromBundle(root)(request);
    expect(await response.text()).not.toContain('secret');
    expect(response.status).toBe(404);
  });

  it('answer GET only, with the policy on every answer', async () => {
    const answer = answerFromBundle(root);
    const page = await answer(new Request('app://bundle/index.html'));
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers.get('Content-Type')).toContain('text/html');
    const posted = await answer(new Request('app://bundle/index.html', { method: 'POST', body: 'x' }));
    expect(posted.status).toBe(404);
    expect(posted.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });

  it('allow script from our own bundle only', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toMatch(/script-src 'self';/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/script-src[^;]*unsafe/);
  });
});
