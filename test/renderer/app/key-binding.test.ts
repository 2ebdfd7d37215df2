import { describe, expect, it } from 'vitest';
import { isBare, type KeyPress, keyCaps, matchesKeys } from '../../../renderer/app/key-binding';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...rest,
});

describe('matchesKeys', () => {
  it('hears a bare key only without modifiers', () => {
    expect(matchesKeys(press('n'), 'N')).toBe(true);
    expect(matchesKeys(press('n', { ctrlKey: true }), 'N')).toBe(false);
    expect(matchesKeys(press('n', { altKey: true }), 'N')).toBe(false);
  });

  it('hears Ctrl and, on a Mac, Command', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true);
    expect(matchesKeys(press('k', { metaKey: true }), 'Ctrl+K')).toBe(true);
    expect(matchesKeys(press('k'), 'Ctrl+K')).toBe(false);
  });

  it('tells Shift apart for letters and named keys, not for signs', () => {
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesKeys(press('/', { shiftKey: true }), '/')).toBe(true);
  });

  it('hears arrows and function keys', () => {
    expect(matchesKeys(press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft')).toBe(true);
    expect(matchesKeys(press('F8'), 'F8')).toBe(true);
  });
});

describe('isBare', () => {
  it('names the keys that would type a letter', () => {
    expect(['N', '/', '1', 'Enter', 'Escape'].every(isBare)).toBe(true);
    expect(['Ctrl+K', 'Alt+1', 'F8'].some(isBare)).toBe(false);
  });
});

describe('keyCaps', () => {
  it('draws a cap for each key', () => {
    expect(keyCaps('Ctrl+Enter')).toEqual(['Ctrl', 'Enter']);
    expect(keyCaps('ArrowUp ArrowDown')).toEqual(['↑', '↓']);
    expect(keyCaps('Alt+ArrowLeft ArrowRight')).toEqual(['Alt', '←', '→']);
    expect(keyCaps('Escape')).toEqual(['Esc']);
    expect(keyCaps('1–8')).toEqual(['1–8']);
  });
});
