import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/basics/log.ts';
import { processBus } from '../../src/cluster/bus.ts';

describe('the bus of one process', () => {
  it('tells those who listen to that conversation, until they stop', () => {
    const bus = processBus(silentLog);
    const heard: string[] = [];
    const stopOne = bus.subscribe('a', () => heard.push('one'));
    bus.subscribe('a', () => heard.push('two'));
    bus.subscribe('b', () => heard.push('other'));
    bus.publish('a');
    stopOne();
    stopOne();
    bus.publish('a');
    bus.publish('nobody');
    expect(heard).toEqual(['one', 'two', 'two']);
  });

  it('lets the same listener subscribe twice, and each end by itself', () => {
    const bus = processBus(silentLog);
    let heard = 0;
    const listener = () => {
      heard++;
    };
    const stop = bus.subscribe('a', listener);
    bus.subscribe('a', listener);
    bus.publish('a');
    stop();
    bus.publish('a');
    expect(heard).toBe(3);
  });

  it('is not harmed by a listener that throws or that leaves while it is told', () => {
    const bus = processBus(silentLog);
    const heard: string[] = [];
    bus.subscribe('a', () => {
      throw new Error('broken');
    });
    const stop = bus.subscribe('a', () => {
      heard.push('leaving');
      stop();
    });
    bus.subscribe('a', () => heard.push('staying'));
    bus.publish('a');
    bus.publish('a');
    expect(heard).toEqual(['leaving', 'staying', 'staying']);
  });
});
