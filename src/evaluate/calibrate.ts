/** How sure the pipeline was of an event, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Events of which it was about as sure. */
export interface Band {
  /** The least confidence in it; a band is a tenth wide. */
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** The share of right ones. */
  readonly right: number;
}

/** The reliability of confidences: bands of a tenth that are not empty, and their expected calibration error. */
export interface Calibration {
  readonly bands: readonly Band[];
  /** Mean distance between confidence and share of right ones, weighted by band (Naeini et al. 2015); `null` where there is none. */
  readonly expectedError: number | null;
}

/** Sorts judged events into bands. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const bands = Array.from({ length: 10 }, (_, i) => bandOf(i, judged)).filter((band) => band.count > 0);
  const distance = bands.reduce((sum, b) => sum + b.count * Math.abs(b.meanConfidence - b.right), 0);
  return { bands, expectedError: judged.length === 0 ? null : distance / judged.length };
}

function bandOf(index: number, judged: readonly Judged[]): Band {
  const members = judged.filter(({ confidence }) => Math.min(9, Math.max(0, Math.floor(confidence * 10))) === index);
  const count = members.length;
  const sum = members.reduce((total, { confidence }) => total + confidence, 0);
  const right = members.filter((m) => m.right).length;
  return { from: index / 10, count, meanConfidence: sum / count, right: right / count };
}
