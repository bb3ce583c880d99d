import type { PagerProps } from '../../components/comments/props.ts';
import type { Presenter } from '../presenter.ts';

/**
 * The way from a page to the one before and the one after it; nothing where there is only one.
 *
 * @param current from 1
 * @param hrefOf the address of a page by its number
 */
export function pagerProps(
  current: number,
  total: number,
  hrefOf: (number: number) => string,
  { t }: Presenter,
): PagerProps | undefined {
  if (total < 2) return undefined;
  return {
    text: t.pageOf(current, total),
    previous: current > 1 ? hrefOf(current - 1) : undefined,
    next: current < total ? hrefOf(current + 1) : undefined,
  };
}
