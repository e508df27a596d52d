import { type Texts, textsOf } from './texts';
import { common } from './zh-tw/common';
import { decisions } from './zh-tw/decisions';
import { duties } from './zh-tw/duties';
import { forums } from './zh-tw/forums';
import { meetings } from './zh-tw/meetings';
import { pages } from './zh-tw/pages';

export const zhTw: Texts = textsOf(common, duties, meetings, decisions, forums, pages);
