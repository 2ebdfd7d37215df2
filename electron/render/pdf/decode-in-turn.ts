/** What pdfkit keeps of a PNG with transparency: its pixels are unpacked beside the drawing. */
interface UnpackedLater {
  decodePixels(done: (pixels: Uint8Array) => void): void;
}

/**
 * Pictures of one paper that are unpacked one after another, in the order drawn. Left to themselves they race, and
 * the winner's object comes first in the file: one paper in a hundred then differed from its own reprint.
 */
export class DecodeInTurn {
  private last: Promise<void> = Promise.resolve();

  take(picture: object): void {
    const png: unknown = 'image' in picture ? picture.image : null;
    if (!isUnpackedLater(png)) return;
    const decode = png.decodePixels.bind(png);
    png.decodePixels = (done) => {
      this.last = this.last.then(
        () =>
          new Promise((resolve) =>
            decode((pixels) => {
              done(pixels);
              resolve();
            }),
          ),
      );
    };
  }
}

function isUnpackedLater(png: unknown): png is UnpackedLater {
  return (
    typeof png === 'object' && png !== null && 'decodePixels' in png && typeof png.decodePixels === 'function'
  );
}
