/** Longer side in pixels: 300 dots an inch over the width that a picture has on the report. */
const SIDE = 1000;
const QUALITY = 0.72;

/** A photo as a report needs it: phones make ten times as much. Turned upright as the camera says. */
export async function shrunkPicture(photo: Blob): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(photo);
  const { width, height } = fittedSize(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  // What is see-through becomes white, as paper is.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Uint8Array(await small.arrayBuffer());
}

/** Inside a square of `SIDE`; small pictures stay as they are. */
export function fittedSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
