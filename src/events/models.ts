import { type ChoiceModel, readChoiceModel } from './choice-model.ts';

/** The choices that are learned. Each has its weights in `weights/`, made by `npm run train:events`. */
export interface EventModels {
  readonly trigger: ChoiceModel;
  readonly realis: ChoiceModel;
  readonly date: ChoiceModel;
  readonly role: ChoiceModel;
  readonly amount: ChoiceModel;
}

/** Those that set the story's clock: which events there are, whether they happened, and when. */
export type ClockModels = Pick<EventModels, 'trigger' | 'realis' | 'date'>;

export const modelNames = ['trigger', 'realis', 'date', 'role', 'amount'] as const;

let trained: EventModels | null = null;

/** The models as trained, read once. */
export function trainedModels(): EventModels {
  trained ??= {
    trigger: readChoiceModel('events/weights/trigger.tsv'),
    realis: readChoiceModel('events/weights/realis.tsv'),
    date: readChoiceModel('events/weights/date.tsv'),
    role: readChoiceModel('events/weights/role.tsv'),
    amount: readChoiceModel('events/weights/amount.tsv'),
  };
  return trained;
}
