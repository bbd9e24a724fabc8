import { rowsWasm } from './rows-wasm.ts';

/** The greatest weight in a row that `multiply` is asked for: with its cut at 4095 the sums stay within 32 bits. */
export const greatestWeight = 4095;

/** What rows.wat exports; places and lengths are bytes of the memory that it was opened on. */
export interface RowsKernel {
  sum(list: number, count: number, first: number, length: number, out: number): void;
  multiply(row: number, shift: number, rows: number, count: number, length: number, out: number): void;
  sumBytes(list: number, count: number, length: number, out: number): void;
  sumShorts(list: number, count: number, length: number, out: number): void;
}

/** The part of WebAssembly that is used: Node's types leave it to those of browsers. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { Module, Memory, Instance } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
const module = new Module(rowsWasm);
const pageBytes = 65_536;

/** Opens the kernel on a new memory of at least so many bytes, all 0. */
export function openRowsKernel(bytes: number): { kernel: RowsKernel; memory: ArrayBuffer } {
  const memory = new Memory({ initial: Math.ceil(bytes / pageBytes) });
  const { exports } = new Instance(module, { kernel: { memory } });
  return { kernel: exports as RowsKernel, memory: memory.buffer };
}
