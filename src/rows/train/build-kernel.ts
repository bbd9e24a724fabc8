import { readFileSync, writeFileSync } from 'node:fs';
import loadWabt from 'wabt';

// `npm run build:kernel`: assembles rows.wat into rows-wasm.ts. Needed only when rows.wat changes; the tests compare the two.

/** The bytes of the kernel as its text spells them. */
export async function assembleKernel(): Promise<Buffer> {
  const wabt = await loadWabt();
  const text = readFileSync(new URL('../rows.wat', import.meta.url));
  const assembled = wabt.parseWat('rows.wat', new Uint8Array(text), { simd: true });
  assembled.validate();
  return Buffer.from(assembled.toBinary({}).buffer);
}

if (process.argv[1]?.endsWith('build-kernel.ts')) {
  const base64 = (await assembleKernel()).toString('base64').replace(/.{100}(?=.)/g, "$&' +\n  '");
  const head =
    '// Made from rows.wat by `npm run build:kernel`: not to be changed by hand.\n\n/** The WebAssembly module of rows.wat. */\n';
  writeFileSync(
    new URL('../rows-wasm.ts', import.meta.url),
    `${head}export const rowsWasm = Buffer.from(\n  '${base64}',\n  'base64',\n);\n`,
  );
}
