export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** What a count in words is worth; a few are three. */
export const countOf = (written: string): number =>
  /^\d/.test(written)
    ? Number(written)
    : /^(?:an?|the)$/.test(written)
      ? 1
      : /couple/.test(written)
        ? 2
        : /few|several/.test(written)
          ? 3
          : /half/.test(written)
            ? 0.5
            : Math.max(0, COUNTS.indexOf(written));

/** A count as people write it in English, one group. */
export const NUMBER_EN =
  '(half an?|an?|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|couple of|a few|few|couple|several)';
