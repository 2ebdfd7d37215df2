import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DecodeInTurn } from '../../../electron/render/pdf/decode-in-turn';

/** A picture as pdfkit opens it, whose unpacking takes so long. */
function aPicture(milliseconds: number) {
  const image = {
    decodePixels: (done: (pixels: Uint8Array) => void) => {
      void wait(milliseconds).then(() => done(Uint8Array.of(milliseconds)));
    },
  };
  return { image };
}

describe('the pictures of one paper', () => {
  it('are unpacked in the order drawn, however long each takes', async () => {
    const inTurn = new DecodeInTurn();
    const order: number[] = [];
    const pictures = [30, 1, 15].map(aPicture);
    for (const picture of pictures) inTurn.take(picture);
    await Promise.all(
      pictures.map(
        ({ image }) =>
          new Promise<void>((resolve) =>
            image.decodePixels((pixels) => {
              order.push(pixels[0] ?? 0);
              resolve();
            }),
          ),
      ),
    );
    expect(order).toEqual([30, 1, 15]);
  });

  it('that need no unpacking are left as they are', () => {
    const jpeg = { width: 10, height: 10 };
    new DecodeInTurn().take(jpeg);
    expect(jpeg).toEqual({ width: 10, height: 10 });
  });
});
