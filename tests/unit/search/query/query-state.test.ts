import { describe, expect, test } from 'vitest';
import { searchMessages } from '../../../../src/i18n/index.ts';
import { isIdle, readState, writeState } from '../../../../src/search/query/query-state.ts';

describe('the address of a search', () => {
  const { parameters } = searchMessages('de');

  test('says everything in the language of the page', () => {
    const state = { query: 'Märkte', chosen: { kind: 'Essay', year: '2026' }, order: 'date' as const };
    const address = writeState(state, parameters);
    expect(address).toBe('#q=M%C3%A4rkte&art=Essay&jahr=2026&sortierung=date');
    expect(readState(address.slice(1), parameters)).toEqual(state);
  });

  test('says nothing where nothing is searched for', () => {
    const state = readState('?q=%20&art=&sortierung=%3Cscript%3E', parameters);
    expect(isIdle(state)).toBe(true);
    expect(writeState(state, parameters)).toBe('');
  });

  test('says something where only a filter is chosen', () => {
    expect(isIdle({ query: '', chosen: { kind: 'Essay' }, order: 'relevance' })).toBe(false);
  });
});
