import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { FILE } from '../../lab/artefact.ts';

/** A page of the extension's origin in which nothing of the extension runs but what the benchmark puts there. */
export interface QuietPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Calls one function of `globalThis.portsideBench` with JSON and resolves with its JSON answer; `longest` in ms. */
  call<Answer>(name: string, data?: unknown, longest?: number): Promise<Answer>;
}

/** Nothing here takes longer on a machine that gets on, ms. */
const LONGEST = 400_000;

const inTime = <Answer>(what: string, promise: Promise<Answer>, longest: number): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not end in ${longest / 1_000} s`)), longest);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** An image of the extension, shown by itself, is a document of its origin without a script. */
export async function openQuietPage(context: BrowserContext, extensionId: string, script: string): Promise<QuietPage> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
  const session = await context.newCDPSession(page);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  // Such a document may fetch nothing, not even what understanding knows.
  await evaluate(`portsideArtefact = ${JSON.stringify(readFileSync(FILE, 'utf8'))};0`);
  await evaluate(`${script};0`);
  return {
    page,
    session,
    call: async <Answer>(name: string, data: unknown = {}, longest = LONGEST) => {
      const answer = evaluate(`portsideBench[${JSON.stringify(name)}](${JSON.stringify(data)})`);
      return (await inTime(name, answer, longest)) as Answer;
    },
  };
}
