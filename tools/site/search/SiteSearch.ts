import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { PageKind, SearchDocument } from './SearchDocument.js';
import { askedOf, termsOf } from './terms.js';

const OPTIONS: Options<SearchDocument> = {
  idField: 'url',
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page', 'kind', 'text'],
  tokenize: (text) => [...termsOf(text)],
  processTerm: (term) => term,
};

/** Guides first, then the references, then the codes and what only who works on the project reads. */
const RANK: Readonly<Record<PageKind, number>> = {
  Guide: 2.8,
  Command: 1.5,
  Interface: 1.3,
  Finding: 1.2,
  Reference: 1,
  API: 1,
  Code: 0.8,
  Project: 0.5,
};

/** How much less a synonym counts than the reader's own word. */
const SYNONYM = 0.35;

/** What is called exactly as the question comes first. */
const EXACT = 1000;

/** A part of a page of the API reference is a member of a type, and there are thousands. */
const MEMBER = 0.4;

/** Parts of one page among the results: the others are a click away. */
const OF_A_PAGE = 2;

/** A found page or part of one. */
export interface Found extends SearchDocument {
  /** The words of it that were found, as {@link termsOf} makes them. */
  readonly matched: readonly string[];
}

/** The index as text, as {@link SiteSearch} reads it. */
export function indexOf(documents: readonly SearchDocument[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll([...documents]);
  return JSON.stringify(index);
}

/** Searches the pages of the site. */
export class SiteSearch {
  readonly #index: MiniSearch<SearchDocument>;

  constructor(index: string) {
    this.#index = MiniSearch.loadJSON(index, OPTIONS);
  }

  /** The best pages for a question, or none. */
  find(question: string, limit = 10): readonly Found[] {
    const asked = askedOf(question);
    if (asked.length === 0) return [];
    const scores = new Map<
      string,
      { result: SearchResult; score: number; words: number; matched: string[] }
    >();
    for (const word of asked) {
      for (const [url, { result, score }] of this.#findWord(word.terms, word.also)) {
        const known = scores.get(url) ?? { result, score: 0, words: 0, matched: [] };
        known.score += score;
        known.words += 1;
        known.matched.push(...result.terms);
        scores.set(url, known);
      }
    }
    const exact = question.trim().toLowerCase();
    const ranked = [...scores.values()]
      .map(({ result, score, words, matched }) => ({
        found: foundOf(result, matched),
        score: rankOf(result) * (isCalled(result, exact) ? EXACT : score * (words / asked.length) ** 2),
      }))
      .sort((a, b) => b.score - a.score || (a.found.url < b.found.url ? -1 : 1));
    return spread(ranked.map(({ found }) => found)).slice(0, limit);
  }

  /** The documents that have a word, each with its best score. */
  #findWord(terms: readonly string[], also: readonly string[]) {
    const best = new Map<string, { result: SearchResult; score: number }>();
    const search = (word: string, weight: number) => {
      const results = this.#index.search(word, {
        boost: { title: 3, page: 1.5 },
        bm25: { k: 1.2, b: 0.4, d: 0.5 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (weight === 1 && term.length > 5 ? 1 : false),
        combineWith: 'AND',
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
      });
      for (const result of results) {
        const score = result.score * weight;
        const known = best.get(result.id as string);
        if (known === undefined || score > known.score) best.set(result.id as string, { result, score });
      }
    };
    search(terms.join(' '), 1);
    for (const word of also) search(word, SYNONYM);
    return best;
  }
}

function rankOf(result: SearchResult): number {
  return RANK[result.kind as PageKind] * (isMember(result) ? MEMBER : 1);
}

function isCalled(result: SearchResult, name: string): boolean {
  return result.title.toLowerCase() === name && !isMember(result);
}

function isMember({ kind, page }: SearchResult): boolean {
  return kind === 'API' && page !== '';
}

function foundOf({ id, title, page, kind, text }: SearchResult, matched: readonly string[]): Found {
  return { url: id as string, title, page, kind, text, matched };
}

/** The results with at most {@link OF_A_PAGE} of each page. */
function spread(results: readonly Found[]): readonly Found[] {
  const shown = new Map<string, number>();
  return results.filter(({ url }) => {
    const page = url.replace(/#.*/, '');
    const count = (shown.get(page) ?? 0) + 1;
    shown.set(page, count);
    return count <= OF_A_PAGE;
  });
}
