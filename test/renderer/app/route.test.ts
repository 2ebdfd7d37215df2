import { describe, expect, it } from 'vitest';
import {
  currentRoute,
  goBack,
  goForward,
  goTo,
  type Route,
  replaceWith,
  routeOfTarget,
  START,
} from '../../../renderer/app/route';
import { routeOfHit } from '../../../renderer/app/search-route';

const orders: Route = { screen: 'orders' };
const order: Route = { screen: 'order', orderId: 'a:1' };

describe('the trail of places', () => {
  it('starts at Today and goes back and forward', () => {
    const there = goTo(goTo(START, orders), order);
    expect(currentRoute(there)).toEqual(order);
    expect(currentRoute(goBack(there))).toEqual(orders);
    expect(currentRoute(goForward(goBack(there)))).toEqual(order);
  });

  it('forgets what lay ahead when it goes elsewhere', () => {
    const elsewhere = goTo(goBack(goTo(goTo(START, orders), order)), { screen: 'customers' });
    expect(goForward(elsewhere)).toEqual(elsewhere);
  });

  it('does not grow by going where it is', () => {
    const there = goTo(START, orders);
    expect(goTo(there, { screen: 'orders' })).toBe(there);
  });

  it('takes a tab for the same place', () => {
    const there = replaceWith(goTo(START, order), { ...order, tab: 'papers' });
    expect(currentRoute(there)).toEqual({ ...order, tab: 'papers' });
    expect(currentRoute(goBack(there))).toEqual({ screen: 'today' });
  });

  it('stays at the ends', () => {
    expect(goBack(START)).toBe(START);
    expect(goForward(START)).toBe(START);
  });

  it('remembers the last hundred places', () => {
    let trail = START;
    for (let step = 0; step < 300; step++) trail = goTo(trail, { screen: 'order', orderId: `a:${step}` });
    expect(trail.routes).toHaveLength(100);
    expect(currentRoute(trail)).toEqual({ screen: 'order', orderId: 'a:299' });
  });
});

describe('where a line of Today is mended', () => {
  it('opens the tab and the check', () => {
    expect(routeOfTarget({ screen: 'order', orderId: 'a:1', tab: 'checks', check: 'colour' })).toEqual({
      screen: 'order',
      orderId: 'a:1',
      tab: 'checks',
      check: 'colour',
    });
  });

  it('opens the order where the tab is not known', () => {
    expect(routeOfTarget({ screen: 'order', orderId: 'a:1', tab: 'schedule' })).toEqual(order);
  });
});

describe('where a search hit opens', () => {
  it('opens a paper at the papers of its order', () => {
    const hit = { kind: 'paper', id: 'a:1', title: 'PI-2026-0001', detail: '' } as const;
    expect(routeOfHit(hit)).toEqual({ screen: 'order', orderId: 'a:1', tab: 'papers' });
  });
});
