import { common } from './en/common';
import { decisions } from './en/decisions';
import { duties } from './en/duties';
import { forums } from './en/forums';
import { meetings } from './en/meetings';
import { pages } from './en/pages';
import { type Texts, textsOf } from './texts';

export const en: Texts = textsOf(common, duties, meetings, decisions, forums, pages);
