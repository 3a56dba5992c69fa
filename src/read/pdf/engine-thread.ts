import type * as Threads from 'node:worker_threads';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawingOperator, DrawnFont, DrawnPage, Matrix } from './drawing.ts';

/** What the thread is started with. */
export interface EngineSettings {
  /** URL of the library. */
  readonly library: string;
  /** Directory of the predefined CMaps, without which Chinese, Japanese and Korean fonts that are not embedded give no text. */
  readonly characterMaps: string;
  readonly mostPages: number;
  readonly mostOperators: number;
  readonly mostGlyphs: number;
  /** Bytes of an `ActualText` that is taken. */
  readonly longestActual: number;
  /** Characters of what was typed into a form. */
  readonly longestValue: number;
}

/** Messages of the thread. Each document ends with `done` or `failed`. */
export type EngineAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'page'; readonly page: DrawnPage }
  | { readonly kind: 'page-failed'; readonly number: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }
  | { readonly kind: 'done'; readonly repaired: boolean };

/**
 * Body of the thread. Its text is run elsewhere, so it uses nothing from outside: no imports, no constants of this file.
 * @param load the dynamic import, which must not be written in here (see `Engine`)
 */
export function runEngine(threads: typeof Threads, load: (specifier: string) => Promise<unknown>): void {
  const port = threads.parentPort;
  if (port === null) return;
  const settings = threads.workerData as EngineSettings;
  const send = (answer: EngineAnswer): void => port.postMessage(answer);

  // The library prints its warnings. One matters: the table of objects was damaged, and the file was searched for them.
  let repaired = false;
  for (const name of ['log', 'warn', 'info', 'error'] as const) {
    console[name] = (...words: unknown[]) => {
      repaired ||= /Indexing all PDF objects/.test(String(words[0]));
    };
  }
  // It wants three classes of the browser when it is loaded, and a fourth for each font, for painting only. With stand-ins the native drawing package is needed no more.
  class Unpainted {
    readonly family: unknown;
    readonly loaded: Promise<this>;
    constructor(family?: unknown) {
      this.family = family;
      this.loaded = Promise.resolve(this);
    }
    load(): Promise<this> {
      return this.loaded;
    }
  }
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData', 'FontFace']) Reflect.set(globalThis, name, Unpainted);
  const builtin = process.getBuiltinModule;
  Reflect.set(process, 'getBuiltinModule', (name: string) => {
    if (name === 'module') throw new Error('no native packages for reading');
    return builtin.call(process, name);
  });

  // The library asks the dictionary of a marked piece for its number (MCID) and forgets the text that the file gives for the piece: Indic and Thai syllables, ligatures, soft hyphens. Its
  // dictionaries are maps, so the answer to that one question is made to hold the text as well.
  const { get } = Map.prototype;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
    const value = get.call(this, key);
    if (key !== 'MCID') return value;
    const actual = get.call(this, 'ActualText');
    return typeof actual === 'string' ? { actual } : value;
  };

  const library = load(settings.library) as Promise<typeof Pdfjs>;
  library.catch(() => {});

  const textOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
  const matrixOf = (value: unknown): Matrix | undefined => {
    const m = Array.from((value ?? []) as ArrayLike<number>);
    return m.length === 6 && m.every(Number.isFinite) ? (m as unknown as Matrix) : undefined;
  };

  /** A text string of the file: UTF-16 or UTF-8 behind their marks, else taken as Latin-1. */
  const decoded = (mark: unknown): string => {
    const raw = (mark as { actual?: unknown } | null | undefined)?.actual;
    if (typeof raw !== 'string' || raw.length > settings.longestActual) return '';
    const bytes = Uint8Array.from(raw, character => character.charCodeAt(0));
    if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
    if (raw.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
    if (raw.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(bytes);
    return raw;
  };

  type Glyph = { unicode?: string; width?: number; isSpace?: boolean };
  type Annotation = {
    subtype: string;
    contentsObj?: { str?: unknown };
    fieldType?: string;
    fieldValue?: unknown;
    hasAppearance?: boolean;
    rect?: readonly number[];
  };
  /** Annotations whose contents are on the page already, or in another annotation. All others are comments. */
  const DRAWN: readonly string[] = ['FreeText', 'Link', 'Popup', 'Stamp', 'Widget'];
  type Arguments = readonly unknown[] | null;

  /** Reduces an operator list; `undefined` when there is more than the limits allow. */
  const reduce = (
    pdfjs: typeof Pdfjs,
    list: { fnArray: readonly number[]; argsArray: readonly Arguments[] },
    isShown: (group: unknown) => boolean,
    fontNames: Set<string>,
  ): DrawingOperator[] | undefined => {
    const { OPS } = pdfjs;
    const operators: DrawingOperator[] = [];
    let glyphs = 0;
    if (list.fnArray.length > settings.mostOperators) return undefined;
    for (let i = 0; i < list.fnArray.length; i++) {
      const args = list.argsArray[i] ?? [];
      const number = (at: number): number => (typeof args[at] === 'number' && Number.isFinite(args[at]) ? args[at] : 0);
      switch (list.fnArray[i]) {
        case OPS.save:
          operators.push(['q']);
          break;
        case OPS.restore:
        case OPS.paintFormXObjectEnd:
          operators.push(['Q']);
          break;
        case OPS.paintFormXObjectBegin: {
          const matrix = matrixOf(args[0]);
          operators.push(['q']);
          if (matrix) operators.push(['cm', matrix]);
          break;
        }
        case OPS.transform: {
          const matrix = matrixOf(args);
          if (matrix) operators.push(['cm', matrix]);
          break;
        }
        case OPS.beginText:
          operators.push(['BT']);
          break;
        case OPS.setFont:
          fontNames.add(String(args[0]));
          operators.push(['Tf', String(args[0]), number(1)]);
          break;
        case OPS.setGState:
          for (const [key, value] of (Array.isArray(args[0]) ? args[0] : []) as [string, unknown][]) {
            if (key !== 'Font' || !Array.isArray(value)) continue;
            fontNames.add(String(value[0]));
            operators.push(['Tf', String(value[0]), Number(value[1]) || 0]);
          }
          break;
        case OPS.setCharSpacing:
          operators.push(['Tc', number(0)]);
          break;
        case OPS.setWordSpacing:
          operators.push(['Tw', number(0)]);
          break;
        case OPS.setHScale:
          operators.push(['Tz', number(0)]);
          break;
        case OPS.setLeading:
          operators.push(['TL', number(0)]);
          break;
        case OPS.setTextRenderingMode:
          operators.push(['Tr', number(0)]);
          break;
        case OPS.beginAnnotation:
          operators.push(['q'], ['base']);
          for (const matrix of [matrixOf(args[2]), matrixOf(args[3])]) if (matrix) operators.push(['cm', matrix]);
          break;
        case OPS.endAnnotation:
          operators.push(['Q']);
          break;
        case OPS.setTextRise:
          operators.push(['Ts', number(0)]);
          break;
        case OPS.moveText:
          operators.push(['Td', number(0), number(1)]);
          break;
        case OPS.setLeadingMoveText:
          operators.push(['TD', number(0), number(1)]);
          break;
        case OPS.nextLine:
          operators.push(['T*']);
          break;
        case OPS.setTextMatrix: {
          const matrix = matrixOf(args[0]);
          if (matrix) operators.push(['Tm', matrix]);
          break;
        }
        case OPS.showText: {
          const parts: (string | number | null)[] = [];
          const widths: number[] = [];
          for (const item of (args[0] ?? []) as readonly (number | Glyph | null)[]) {
            if (typeof item === 'number') parts.push(Number.isFinite(item) ? item : 0);
            else if (item !== null) {
              parts.push(item.unicode ?? '');
              widths.push(Number.isFinite(item.width) ? Number(item.width) : 0);
              if (item.isSpace) parts.push(null);
            }
          }
          glyphs += widths.length;
          if (glyphs > settings.mostGlyphs) return undefined;
          operators.push(['TJ', { parts, widths }]);
          break;
        }
        case OPS.beginMarkedContent:
        case OPS.beginMarkedContentProps:
          operators.push(['BMC', String(args[0]), args[0] !== 'OC' || isShown(args[1]), decoded(args[1])]);
          break;
        case OPS.endMarkedContent:
          operators.push(['EMC']);
          break;
        case OPS.constructPath: {
          const box = Array.from((args[2] ?? []) as ArrayLike<number>);
          const [left = 0, bottom = 0, right = 0, top = 0] = box;
          // A thin path counts when it only clips as well: some programs paint a whole box through it.
          if (box.length === 4 && box.every(Number.isFinite) && Math.abs(top - bottom) < 3 && right - left > 20)
            operators.push(['rule', left, bottom, right, top]);
          break;
        }
      }
    }
    return operators;
  };

  const drawPage = async (
    pdfjs: typeof Pdfjs,
    document: Pdfjs.PDFDocumentProxy,
    layers: Awaited<ReturnType<Pdfjs.PDFDocumentProxy['getOptionalContentConfig']>>,
    number: number,
  ): Promise<void> => {
    const page = await document.getPage(number);
    // What forms and stamps show is on the page like its own text.
    const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE });
    const annotations = (await page.getAnnotations().catch(() => [])) as readonly Annotation[];
    const contentsOf = ({ contentsObj }: Annotation): string => String(contentsObj?.str ?? '');
    const comments = annotations.filter(note => !DRAWN.includes(note.subtype) && contentsOf(note) !== '').length;
    // What was typed into a form or onto the page, and never drawn.
    const undrawn = annotations
      .filter(
        ({ subtype, fieldType, hasAppearance }) =>
          !hasAppearance && (subtype === 'FreeText' || (subtype === 'Widget' && fieldType !== 'Btn')),
      )
      .sort((a, b) => (b.rect?.[3] ?? 0) - (a.rect?.[3] ?? 0))
      .map(note => (note.subtype === 'Widget' ? [note.fieldValue ?? ''].flat().join(', ') : contentsOf(note)))
      .map(text => text.slice(0, settings.longestValue))
      .filter(text => text.trim() !== '');
    const names = new Set<string>();
    const operators = reduce(pdfjs, list, group => group === null || layers.isVisible(group as never), names);
    if (operators === undefined) throw new Error('more drawing operators than the limit');
    const fonts = new Map<string, DrawnFont>();
    for (const id of names) {
      const font: { name?: unknown; fontMatrix?: unknown; isType3Font?: unknown; bbox?: unknown } = page.commonObjs.has(
        id,
      )
        ? page.commonObjs.get(id)
        : {};
      const matrix = matrixOf(font.fontMatrix);
      const [, low = 0, , high = 0] = Array.isArray(font.bbox) ? font.bbox : [];
      const drawn = font.isType3Font === true ? Math.abs((high - low) * (matrix?.[3] ?? 0)) : 1;
      const height = Number.isFinite(drawn) && drawn > 0 ? drawn : 1;
      fonts.set(id, { name: typeof font.name === 'string' ? font.name : '', scale: matrix?.[0] || 0.001, height });
    }
    const [left = 0, bottom = 0, right = 612, top = 792] = page.view;
    send({
      kind: 'page',
      page: { number, view: [left, bottom, right, top], rotate: page.rotate, operators, fonts, comments, undrawn },
    });
    page.cleanup();
  };

  const drawDocument = async (bytes: Uint8Array): Promise<void> => {
    let pdfjs: typeof Pdfjs;
    try {
      pdfjs = await library;
    } catch (reason) {
      return send({ kind: 'failed', name: 'unavailable', reason: textOf(reason) });
    }
    const parameters: Record<string, unknown> = {
      data: bytes,
      verbosity: pdfjs.VerbosityLevel.WARNINGS,
      // Pictures are not decoded, scripts not run, no font of the machine used: the text needs none of it.
      maxImageSize: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: false,
      useWasm: false,
      enableXfa: false,
      cMapUrl: settings.characterMaps,
      cMapPacked: true,
      ownerDocument: { fonts: { add: () => {}, delete: () => {} } },
    };
    repaired = false;
    const task = pdfjs.getDocument(parameters);
    try {
      const document = await task.promise;
      send({ kind: 'opened', pages: document.numPages });
      if (document.numPages > settings.mostPages) return;
      const layers = await document.getOptionalContentConfig();
      for (let number = 1; number <= document.numPages; number++) {
        try {
          await drawPage(pdfjs, document, layers, number);
        } catch (reason) {
          send({ kind: 'page-failed', number, reason: textOf(reason) });
        }
      }
      send({ kind: 'done', repaired });
    } catch (reason) {
      send({ kind: 'failed', name: reason instanceof Error ? reason.name : '', reason: textOf(reason) });
    } finally {
      await task.destroy().catch(() => {});
    }
  };

  port.on('message', (bytes: Uint8Array) => {
    void drawDocument(bytes);
  });
}
