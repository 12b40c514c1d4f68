import { addStaff } from '../acts/add-staff.ts';
import { manualClock, systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { createLog } from '../basics/log.ts';
import { receiptCode } from '../complaints/receipt.ts';
import { type Config, readConfig } from '../config.ts';
import { type House, openHouse } from '../house.ts';
import { teach } from '../teaching.ts';
import { DEMO, seed } from './demo/seed.ts';

const USAGE = `npm run demo
  Fills a new DATA_DIR (or an empty DATABASE_URL) with a demo organisation and made-up people: ${DEMO.waiting} waiting,
  ${DEMO.overdue} of them overdue, ${DEMO.closed} closed and ${DEMO.answered} answered complaints, an agent and a supervisor. Then: npm start
`;

async function isEmpty({ store }: House): Promise<boolean> {
  const { staff, complaints, handoffs } = store.read;
  const filed = await complaints.heads('', 1);
  return filed.length === 0 && (await staff.count()) === 0 && (await handoffs.countWaiting()) === 0;
}

async function invite({ store }: House, name: string, role: 'agent' | 'supervisor') {
  const added = await addStaff(store, { name, role }, systemClock.now());
  if (!added.ok) throw new Error(added.error.message);
  return added.value;
}

async function fill(config: Config): Promise<readonly string[]> {
  const end = systemClock.now();
  const clock = manualClock(end);
  const log = createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn');
  const [house] = await Promise.all([
    openHouse(config, { clock, log, burst: { quiet: 0, most: 0 } }),
    teach(),
  ]);
  try {
    if (!(await isEmpty(house))) {
      throw new SetupError(
        'There are talks or staff here already, and made-up people are put beside nobody real. Set DATA_DIR to a new folder, such as DATA_DIR=./data/demo',
      );
    }
    const agent = await invite(house, '演示坐席', 'agent');
    const supervisor = await invite(house, '演示主管', 'supervisor');
    const shown = await seed({ house, clock }, agent.staff, end);
    const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const code = receiptCode(house.keys.derive('receipt'), shown.id, shown.receiptGeneration);
    return [
      `${DEMO.waiting} wait for a person, ${DEMO.overdue} of them overdue; ${DEMO.closed} closed, ${DEMO.answered} answered. Now: npm start`,
      '',
      `chat        ${base}/`,
      `agent       ${base}/desk#${agent.secret}   (once, within an hour)`,
      `supervisor  ${base}/desk#${supervisor.secret}   (once, within an hour)`,
      `a case      ${base}/t/${shown.number}   receipt code ${code}`,
    ];
  } finally {
    await house.close();
  }
}

if (process.argv.length > 2) {
  process.stderr.write(USAGE);
  process.exitCode = process.argv[2] === '--help' ? 0 : 1;
} else {
  try {
    for (const line of await fill(readConfig())) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
