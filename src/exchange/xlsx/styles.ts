import type { Direction, LinkKind, Severity } from '../../model/index.ts';
import type { Standing } from '../ledger-rows.ts';
import type { StylePlan } from './sheet.ts';

const INK = '1F2933';
const MUTED = '6B7480';

type StyleName =
  | 'title'
  | 'subtitle'
  | 'notice'
  | 'noticeText'
  | 'section'
  | 'header'
  | 'plain'
  | 'number'
  | 'share'
  | 'link'
  | 'id'
  | 'label'
  | 'role'
  | 'sure'
  | 'doubtful'
  | 'gap'
  | 'error'
  | 'warning'
  | 'info';

/** Every look of a cell in the workbook. */
export const STYLES: Readonly<Record<StyleName, StylePlan>> = {
  title: { bold: true, size: 16, colour: INK, wrap: true, vertical: 'center' },
  subtitle: { colour: MUTED, vertical: 'center' },
  notice: { bold: true, colour: '6B4200', fill: 'FFF1D6', wrap: true, vertical: 'center' },
  noticeText: { colour: '6B4200', fill: 'FFF8EA', wrap: true, vertical: 'center' },
  section: { bold: true, size: 13, colour: '1D4E89', vertical: 'center' },
  header: { bold: true, colour: 'FFFFFF', fill: '24476B', wrap: true, vertical: 'center', boxed: true },
  plain: { wrap: true, boxed: true, colour: INK },
  number: { boxed: true, horizontal: 'right', colour: INK },
  share: { boxed: true, horizontal: 'right', format: '0%', colour: INK },
  link: { boxed: true, underline: true, colour: '1D4E89' },
  id: { colour: MUTED },
  label: { bold: true, wrap: true, boxed: true, colour: INK, fill: 'F5F7FA' },
  role: { wrap: true, boxed: true, colour: MUTED, fill: 'F5F7FA' },
  sure: { boxed: true, horizontal: 'center', format: '0.00', colour: MUTED, fill: 'F5F7FA' },
  doubtful: { boxed: true, bold: true, horizontal: 'center', format: '0.00', colour: '7A4B00', fill: 'FFE3B0' },
  gap: { wrap: true, boxed: true, fill: 'ECEFF3', hatched: true },
  error: { bold: true, boxed: true, colour: '8C1D18' },
  warning: { bold: true, boxed: true, colour: '7A4B00' },
  info: { boxed: true, colour: MUTED },
};

/** Running text in a script's own direction; muted when it needs nobody's attention. */
export function textStyle(direction: Direction, look: 'plain' | 'muted' = 'plain'): StylePlan {
  return TEXT[direction][look];
}

const TEXT: Readonly<Record<Direction, Readonly<Record<'plain' | 'muted', StylePlan>>>> = {
  ltr: {
    plain: { wrap: true, boxed: true, colour: INK, horizontal: 'left', readingOrder: 'ltr' },
    muted: { wrap: true, boxed: true, colour: MUTED, fill: 'F5F7FA', horizontal: 'left', readingOrder: 'ltr' },
  },
  rtl: {
    plain: { wrap: true, boxed: true, colour: INK, horizontal: 'right', readingOrder: 'rtl' },
    muted: { wrap: true, boxed: true, colour: MUTED, fill: 'F5F7FA', horizontal: 'right', readingOrder: 'rtl' },
  },
};

/** Kinds of change; each also says itself in words, so that no colour stands alone. */
export const KIND_STYLES: Readonly<Record<LinkKind, StylePlan>> = {
  same: { boxed: true, colour: MUTED, fill: 'F5F7FA' },
  changed: { boxed: true, bold: true, colour: '1D4E89', fill: 'E8F0FA' },
  added: { boxed: true, bold: true, colour: '1B6E3C', fill: 'E4F4EA' },
  deleted: { boxed: true, bold: true, colour: 'B3261E', fill: 'FBE9E7' },
  split: { boxed: true, bold: true, colour: '5B3B8C', fill: 'F0EAF8' },
  merged: { boxed: true, bold: true, colour: '5B3B8C', fill: 'F0EAF8' },
};

/** What became of a mandate, each in words too. */
export const STANDING_STYLES: Readonly<Record<Standing, StylePlan>> = {
  new: KIND_STYLES.added,
  strengthened: { boxed: true, bold: true, colour: '1D4E89', fill: 'E8F0FA' },
  weakened: { boxed: true, bold: true, colour: '7A4B00', fill: 'FFE3B0' },
  carried: KIND_STYLES.same,
  dropped: KIND_STYLES.deleted,
};

/** What a finding says of a language, each in words too. */
export const MARK_STYLES: Readonly<Record<Severity | 'accepted', StylePlan>> = {
  error: { boxed: true, bold: true, horizontal: 'center', colour: '8C1D18', fill: 'FBDAD7' },
  warning: { boxed: true, bold: true, horizontal: 'center', colour: '7A4B00', fill: 'FFE3B0' },
  info: { boxed: true, horizontal: 'center', colour: MUTED, fill: 'ECEFF3' },
  accepted: { boxed: true, horizontal: 'center', colour: '1B6E3C', fill: 'E4F4EA' },
};
