// What a program in TypeScript knows about a page. It is checked by `nox -s typescript`, never run.
import type { Article, Page, Span } from "./page";

export const page: Page = { newswire: 1, ticker: { headlines: [{ text: "Le port rouvre", span: [0, 14] }] } };

export function titles(read: Page): string[] {
  return (read.articles ?? []).flatMap((article: Article) => (article.title ? [article.title.text] : []));
}

export const span: Span = [0, 14];

// @ts-expect-error a span has two ends
export const short: Span = [0];

// @ts-expect-error the version of the shape is 1
export const old: Page = { newswire: 0 };

// @ts-expect-error no such key
export const misspelt: Page = { newswire: 1, articels: [] };
