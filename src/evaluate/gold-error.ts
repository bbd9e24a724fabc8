/** Gold that is not there or cannot be used: a sentence for the user, not a fault of the program. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}
