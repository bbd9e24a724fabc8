import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/read/decode-bytes.ts';
import { encodeLegacy } from './encode-legacy.ts';

// Ordinary sentences and single names: [text, encodings that it was written in].
const sentences: readonly (readonly [text: string, encodings: readonly string[]])[] = [
  [
    'Az árvíztűrő tükörfúrógép szövege: a kormány 1956-ban összeült, és döntött a jövőről.',
    ['windows-1250', 'iso-8859-2'],
  ],
  ['Ernő Gerő spoke on the radio; Rákosi had left for Moscow.', ['windows-1250', 'iso-8859-2']],
  ['In Győr the council was led by Attila Szigethy.', ['windows-1250', 'iso-8859-2']],
  ['Příliš žluťoučký kůň úpěl ďábelské ódy. Vláda se sešla v neděli večer.', ['windows-1250', 'iso-8859-2']],
  ['Alexander Dubček was replaced by Gustáv Husák.', ['windows-1250', 'iso-8859-2']],
  ['Dvořák left Prague in 1892.', ['windows-1250', 'iso-8859-2']],
  ['Lech Wałęsa spoke in Gdańsk and in Łódź.', ['windows-1250', 'iso-8859-2']],
  ['Slobodan Milošević met Franjo Tuđman; Karadžić was not there.', ['windows-1250', 'iso-8859-2']],
  ['Nicolae Ceauşescu fled from Bucharest.', ['windows-1250', 'iso-8859-2']],
  ['Die Züge fuhren über Köln nach Österreich; die Straße war gesperrt.', ['windows-1252', 'iso-8859-15']],
  [
    'Le Général de Gaulle est arrivé à Genève ; où était la fête ? Un garçon naïf, un cœur.',
    ['windows-1252', 'iso-8859-15'],
  ],
  ['A café in Genève, 5 francs: très bien.', ['windows-1252']],
  ['The attack failed at Trois-Rivières; the Abbé Sieyès led in proposing a new one.', ['windows-1252', 'iso-8859-15']],
  ['Sieyès wrote it.', ['windows-1252']],
  ['Porfirio Díaz ruled Mexico.', ['windows-1252']],
  ['Jørgensen and Søren Kierkegaard lived in Århus.', ['windows-1252']],
  ['El niño comió piñatas mañana; ¿qué pasó en España?', ['windows-1252']],
  ['As eleições em São Paulo: a votação não terminou.', ['windows-1252']],
  ['“The government,” he said – it’s a quote – cost £5 and €10…', ['windows-1252']],
  ['Encyclopædia entries on the Ægean; a 20° turn, § 5, ½ mile.', ['windows-1252']],
  ['Atatürk’ün İstanbul’daki konuşması değişti; ığdır ve Şişli.', ['windows-1254']],
  ['Правительство заседало в Москве в понедельник вечером.', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['Η κυβέρνηση συνεδρίασε στην Αθήνα.', ['windows-1253', 'iso-8859-7']],
];

describe('legacy encodings are told by the words that they make', () => {
  for (const [text, encodings] of sentences) {
    it.each(encodings)(`${text.slice(0, 40)} (%s)`, (encoding) => {
      expect(decodeBytes(encodeLegacy(text, encoding)).text).toBe(text);
    });
  }
});
