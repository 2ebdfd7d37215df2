// Cuts the fonts of the papers into dist/fonts: small enough to embed quickly, with the full Chinese font beside
// them for the rare glyph of a name. Run by the build when this folder or the locked packages change.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'node_modules', '@expo-google-fonts');
const out = join(root, 'dist', 'fonts');

/** Every character of GB 2312: two bytes from A1A1 to F7FE. */
function gb2312() {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let high = 0xa1; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !/[\ue000-\uf8ff]/.test(char)) text += char;
    }
  }
  return text;
}

function range(first, last) {
  let text = '';
  for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
}

// Latin with the letters of Vietnam, Turkey and Central Europe, Greek, Cyrillic, and the signs of commerce.
const letters =
  range(0x20, 0x7e) + range(0xa0, 0x24f) + range(0x2b0, 0x2ff) + range(0x370, 0x52f) + range(0x1e00, 0x1eff);
const signs = range(0x2000, 0x206f) + range(0x2070, 0x209f) + range(0x20a0, 0x20bf) + range(0x2100, 0x218f);
const shapes =
  range(0x2190, 0x22ff) +
  range(0x2460, 0x24ff) +
  range(0x2500, 0x27bf) +
  range(0x3000, 0x303f) +
  range(0xff00, 0xffef);

const chinese = letters + signs + shapes + gb2312();
const latin = letters + signs;

const cuts = [
  ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'chinese-regular.ttf', chinese],
  ['noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'chinese-bold.ttf', chinese],
  ['source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'latin-regular.ttf', latin],
  ['source-sans-3/700Bold/SourceSans3_700Bold.ttf', 'latin-bold.ttf', latin],
];
const whole = [
  ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'chinese-regular-full.ttf'],
  ['noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'chinese-bold-full.ttf'],
];

mkdirSync(out, { recursive: true });
for (const [source, target, text] of cuts) {
  // Without layout features a line is the sum of its advances: measured once, drawn the same, and twice as fast.
  const options = { targetFormat: 'truetype', keepFeatures: [], dropTables: ['GSUB', 'GPOS', 'GDEF'] };
  writeFileSync(join(out, target), await subsetFont(readFileSync(join(packages, source)), text, options));
}
for (const [source, target] of whole) copyFileSync(join(packages, source), join(out, target));
for (const licence of ['OFL-NotoSansSC.txt', 'OFL-SourceSans3.txt']) {
  copyFileSync(join(root, 'build', 'fonts', licence), join(out, licence));
}
