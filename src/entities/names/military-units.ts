import type { Token } from '../../document/language.ts';
import type { AmendedName } from './amended-name.ts';

const units = /^(Army|Corps|Division|Brigade|Regiment|Battalion|Squadron|Fleet)$/;
const unitsOfAir = /^(Army|Corps|Division|Brigade|Regiment|Battalion|Squadron|Fleet|Wing|Group|Flotilla|Force)$/;
const ordinals =
  /^(\d{1,3}(st|nd|rd|th|d)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)$/;

/** A unit with the number before it: "38th Army", "Seventeenth Air Force". */
export function withNumber(tokens: readonly Token[], name: AmendedName): AmendedName {
  const isUnit = (name.first === name.last ? units : unitsOfAir).test(tokens[name.last]?.text ?? '');
  return isUnit && ordinals.test(tokens[name.first - 1]?.text ?? '') ? { ...name, first: name.first - 1 } : name;
}

/** "38th Army": a unit that goes by its number, as two tokens from `first` on. */
export function isNumberedUnit(tokens: readonly Pick<Token, 'text'>[], first: number): boolean {
  return units.test(tokens[first + 1]?.text ?? '') && /^\d{1,4}(st|nd|rd|th)$/.test(tokens[first]?.text ?? '');
}
