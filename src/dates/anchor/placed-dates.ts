import type { PointValue } from '../value.ts';
import type { Placed } from './clock.ts';

/** The dates that have been placed so far, with what later ones ask of them. Each question takes constant time. */
export class PlacedDates {
  private readonly values = new Map<number, PointValue>();
  private readonly byDay = new Map<number, Placed>();
  private readonly byYear = new Map<number, Placed>();

  /** Keeps the value of a mention. */
  set(index: number, value: PointValue): void {
    this.values.set(index, value);
    const placed = { value, index };
    if ('day' in value) keepFirst(this.byDay, value.month * 32 + value.day, placed);
    if ('month' in value) keepFirst(this.byYear, value.year, placed);
  }

  get(index: number): PointValue | undefined {
    return this.values.get(index);
  }

  /** The date that was first placed on a day of the year, whatever the year. */
  firstOnDay(month: number, day: number): Placed | undefined {
    return this.byDay.get(month * 32 + day);
  }

  /** The date that was first placed in a year to the month or finer. */
  firstInYear(year: number): Placed | undefined {
    return this.byYear.get(year);
  }
}

function keepFirst(map: Map<number, Placed>, key: number, placed: Placed): void {
  if (!map.has(key)) map.set(key, placed);
}
