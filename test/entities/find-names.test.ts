import { describe, expect, it } from 'vitest';
import { marked, plain } from './marked.ts';

describe('names in running text', () => {
  it.each([
    'On 4 November [person:Imre Nagy] fled to [place:Budapest].',
    'Regent [person:Miklós Horthy] sent [person:Gábor Faragho] to [place:Moscow].',
    'The [organization:KGB] arrested General [person:Pál Maléter] near [place:Tököl].',
    '[place:Hungary] left the [organization:Warsaw Pact] and appealed to the [organization:United Nations].',
    'The [place:Soviet Union] withdrew its troops from [place:Austria] and [place:Romania].',
    'President [person:John Kennedy] met [person:Nikita Khrushchev] in [place:Vienna].',
    "[person:Nagy]'s speech was broadcast by [organization:Radio Free Europe].",
    'He studied at the [organization:University of Oxford] and lived in [place:London].',
    'During [event:World War II] the [organization:Red Army] crossed the [place:Danube].',
    'The [event:Battle of Stalingrad] and the [event:Suez Crisis] changed much.',
    'The [event:Hungarian Revolution of 1956] began in [place:Budapest].',
    'The town was held by the [organization:38th Army] until spring.',
    'Lieutenant General [person:Pál Maléter] was arrested.',
    'They regained control of [place:Hungary] and [place:Eastern Europe], and of [place:Bosnia and Herzegovina].',
    'The ferry ran aground off [place:Paros] and was towed to [place:Naoussa].',
    'The [place:Soviet Bloc] and the [place:Eastern Bloc] fell.',
    'In the wake of the [event:Revolutions of 1989], the troops left.',
    'It began the [event:Cold War]. The [event:Yalta Conference], however, “[event:Operation Barbarossa]”, came first.',
    'With the [event:Suez crisis] in full swing, the [event:second world war] seemed near.',
    "Faith in [person:Woodrow Wilson]'s Fourteen Points had brought nothing.",
    'Lieutenant General [person:Hadzhi-Umar Mamsurov] led them.',
    'The [organization:Seventeenth Air Force] moved to [place:Madrid].',
    'News came on [organization:Radio Budapest].',
    'He appealed to [person:Dag Hammarskjöld], [organization:UN] Secretary-General, to defend [place:Hungary].',
    'They marched to the [place:Parliament building].',
    'A report by [organization:KGB] Chairman [person:Ivan Serov] was read on [organization:Al Jazeera].',
    'She worked at [organization:ExxonMobil] and later at [organization:Lufthansa].',
    'It ended in the [event:Hungarian-Romanian War of 1919].',
    'He turned to the [place:Russian Soviet Federative Socialist Republic].',
    'The abrupt fall of the [organization:Gerő government] surprised [place:Moscow].',
    'The [organization:Hungarian government] asked [organization:Moscow radio] to broadcast it.',
    'The [place:First Republic] and [place:Hungarian Soviet Republic] did not last.',
    '[person:Steve Jobs] spoke in [place:Boston]. The hall listened while [person:Jobs] told them everything.',
  ])('%s', (text) => {
    expect(marked(plain(text))).toBe(text);
  });
});

describe('what is no name', () => {
  it.each([
    'The prime minister resigned on Monday in March.',
    'Hungarian troops and Soviet tanks fought in the streets.',
    'He said that nothing had happened. They went home.',
    'The Soviets and the Hungarians signed it.',
    'She bought the iPhone 3GS and a Mac OS X Lion upgrade.',
    'In the 1980s, thousands of people left the country.',
    'However, the President did not answer.',
    'Soviet Tanks roll in.',
    'It alienated many Western Marxists and Polish Communists.',
    'An oracle at the border ate an apple under the arch.',
    'They fought against Bolshevism and the Communist government.',
    'It cost 800 million US dollars at the time.',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('seats of power stay places', () => {
  it.each([
    '[person:Fedor Burlatsky], a [place:Kremlin] insider, spoke to the [place:White House].',
    'He fled to the [place:Yugoslav Embassy] in [place:Budapest].',
    'The talks between [place:Moscow] and [place:Washington] failed.',
  ])('%s', (text) => {
    expect(marked(plain(text))).toBe(text);
  });
});

describe('texts that are not written like a newspaper', () => {
  it.each([
    ['capitals', 'IMRE NAGY ARRIVED IN BUDAPEST', ['IMRE NAGY', 'BUDAPEST']],
    ['a headline', 'Soviet Tanks Return to Budapest After Long Talks in Moscow', ['Budapest', 'Moscow']],
    ['a verb with a capital', 'Imre Nagy Flees to Budapest', ['Imre Nagy', 'Budapest']],
    ['small letters', 'we flew from london to budapest in may', ['london', 'budapest']],
    ['a list', '- Imre Nagy\n- Janos Kadar\n- Erno Gero', ['Imre Nagy', 'Janos Kadar', 'Erno Gero']],
    ['a letter', 'Dear Anna,\n\nsee you in Vienna.\n\nRegards,\nPeter', ['Anna', 'Vienna', 'Peter']],
    [
      'plain spelling',
      'Matyas Rakosi was replaced by Erno Gero in Budapest.',
      ['Matyas Rakosi', 'Erno Gero', 'Budapest'],
    ],
  ])('%s', (_, text, names) => {
    const found = [...marked(text).matchAll(/\[\w+:([^\]]*)\]/g)].map(([, name]) => name);
    expect(found).toEqual(names);
  });
});
