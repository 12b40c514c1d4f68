import { filesEn } from './files.ts';
import type { Wording } from './zh.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const en: Wording = {
  lang: 'en',
  products: {
    deposit: 'deposit account',
    card: 'bank card',
    loan: 'loan',
    payment: 'payment',
    wealth: 'investment',
    insurance: 'insurance',
    'credit-report': 'credit report',
    collection: 'debt collection',
    'online-goods': 'online purchase',
    'shop-goods': 'shop purchase',
    services: 'services',
    utilities: 'telecom, delivery or utility',
  },
  issues: {
    attitude: 'service attitude',
    outage: 'system fault',
    'refused-service': 'refused service',
    'misleading-sales': 'misleading sales',
    undisclosed: 'not told beforehand',
    'forced-bundle': 'forced bundle or auto-renewal',
    fees: 'fees or price',
    quality: 'quality',
    'contract-refund': 'refund or contract',
    'funds-security': 'stolen or scammed money',
    'personal-data': 'personal data',
    'collection-conduct': 'collection conduct',
    'non-performance': 'not delivered as agreed',
    handling: 'complaint handling',
  },
  requests: {
    refund: 'money back',
    repair: 'repair',
    replace: 'replacement',
    cancel: 'cancellation',
    correct: 'correction',
    compensate: 'compensation',
    apology: 'an apology',
    explain: 'an explanation',
    stop: 'that it stops',
    investigate: 'an investigation',
    deliver: 'delivery as agreed',
    other: 'something else',
  },
  priorContacts: {
    company: 'the company',
    platform: 'the platform',
    '12315': '12315',
    association: 'a consumer association',
    regulator: 'a regulator',
    police: 'the police',
    court: 'a court',
    arbitration: 'arbitration',
    other: 'somebody else',
  },
  roles: {
    charged: 'took the money',
    sold: 'sold it',
    lent: 'lent the money',
    collected: 'collects the debt',
    'paid-through': 'paid through it',
  },
  statuses: {
    collecting: 'not finished yet',
    confirming: 'waiting for your yes',
    submitted: 'registered, waiting for a person',
    triaged: 'assigned to a team',
    assigned: 'assigned to a person',
    'in-progress': 'being handled',
    'needs-info': 'waiting for you',
    extended: 'extended',
    decided: 'decided',
    'review-requested': 'review requested',
    'in-review': 'under review',
    'follow-up': 'follow-up',
    closed: 'closed',
    reopened: 'reopened',
    rejected: 'not accepted',
    referred: 'passed on',
    merged: 'joined with another',
    withdrawn: 'withdrawn by you',
    abandoned: 'draft deleted',
  },
  fields: {
    incidentDate: 'date',
    respondent: 'company',
    outlet: 'branch or app',
    region: 'place',
    request: 'what you want',
    amount: 'amount',
    priorContact: 'contacted so far',
    name: 'name',
    phone: 'phone',
    contactTimes: 'calls',
    product: 'product',
    issue: 'problem',
    joint: 'people complaining together',
    onBehalf: 'on behalf of',
    evidence: 'evidence',
    notice: 'how to tell you',
    moneyMoving: 'money still leaving',
    isReport: 'to be reported too',
    segment: 'to be considerate of',
    rightStart: 'day of arrival, payment or answer',
    aboutUs: 'about ourselves',
    media: 'to be made public',
  },
  orgKinds: { bank: 'bank', association: 'consumer association', hotline: 'hotline' },
  relations: {
    mother: 'mother',
    father: 'father',
    parent: 'parent',
    child: 'child',
    spouse: 'spouse',
    grandparent: 'grandparent',
    sibling: 'brother or sister',
    friend: 'friend',
    relative: 'relative',
    colleague: 'colleague',
    neighbour: 'neighbour',
  },

  segments: {
    elderly: 'elderly',
    minor: 'under age',
    disabled: 'disabled',
    migrant: 'migrant worker',
    merchant: 'small business',
    investor: 'investor',
  },
  yes: 'yes',
  no: 'no',

  separator: ', ',
  colon: ': ',
  storyJoin: '; ',
  story: 'What happened',
  comma: ', ',
  approximately: (amount) => `about ${amount}`,
  yuan: (amount) => `CNY ${amount}`,
  range: (from, to) => `${from} to ${to}`,
  unknown: 'not known',
  none: 'none',
  declined: 'not given',
  notSaid: 'not said',
  hereOnly: 'only in this chat',
  people: (n) => plural(n, 'person', 'people'),
  notAccepted: 'not taken on',
  bracket: (main, extra) => `${main} (${extra})`,

  greeting: (org, days) =>
    `Hello, I am the bot of ${org}. I help you sort out what happened and register a complaint. What you say is kept for ${days} days; no name is needed yet.\nTell me what happened, in any order. For a person press "Talk to a person".`,
  helloAgain: 'I am here. Go on.',
  thanks: 'You are welcome.',

  ask: {
    facts: 'What happened? Any order will do.',
    factsMore: 'Could you say a little more? What you bought, what you paid, what they said.',
    incidentDate:
      'Roughly when was it? "Last Wednesday" or "November last year" will do, and it is fine not to remember.',
    respondent: 'Who is it about? The shop or app name will do, or the payee on your payment record.',
    outlet: 'Which branch or app was it? It is fine not to remember.',
    region: 'Which city and district is it in?',
    request: 'What would put it right? You can name several things.',
    amount: 'How much money is it for you in all? A rough figure will do.',
    priorContact: 'Whom have you contacted already? The shop, the platform, 12315: name all.',
    consent: (org, days) =>
      `To register it we need a name and a phone number, used by ${org} for this matter only and kept for ${days} days. Is that all right?`,
    nameAlias: 'What shall we call you? A surname will do, such as "Ms Li".',
    nameReal: 'What is your name, as you gave it when you did business with us?',
    phone: 'Which number may we call? You can add at what time.',
    phoneOnPage: (link) =>
      `Which number may we call? Please write it on this page of ours, so that it does not stay in the chat; it works for 15 minutes:\n${link}`,
    moneyMoving: 'Did the money leave just now, or is it still being taken?',
    notice: 'How would you like to be told the decision?',
    onBehalf:
      'You are doing this for somebody else: who is it to you? We can register it now; before private matters are discussed we need their authorisation.',
    story: 'What is wrong or missing in the story? I will add it after the rest, in your words.',
    instead: (field) => `What should stand under “${field}”? Just say it.`,
    mendFiled: 'What is wrong, and what should it be? Say it, and I will add it to what was filed.',
    mend: 'What should be changed? Press it, or just say "the amount is 300 yuan".',
    product: 'Which is closer?',
    issue: 'What is the main problem?',
  },

  askAgain: {
    facts: 'Just start anywhere: what did you buy, and what went wrong?',
    incidentDate: 'Which day was that? The month is enough, and so is "I don\'t remember".',
    respondent: 'What are they called? A shop, an app or a payee will do; "don\'t know" is fine, too.',
    outlet: 'Which branch or app? You can skip this.',
    region: 'Which city and district is the place in? You can skip this.',
    request: 'What result do you want, such as your money back or an explanation?',
    amount: 'About how much money is it? Say "none" if it is not about money.',
    priorContact:
      'Whom did you turn to: the shop, the platform, 12315, somebody else? "None" is an answer, too.',
    consent: 'A name and a number: is that all right? Without them you can still have the letter.',
    nameAlias: 'Any name will do, such as "Ms Li".',
    nameReal: 'The name your account runs under will do.',
    phone: 'Any number that reaches you will do.',
    moneyMoving: 'Is money still going out right now?',
    notice: 'How shall we tell you the result: by phone, text message, letter or e-mail?',
    onBehalf: 'How are you related to them?',
    evidence: 'Any proof, such as a screenshot or a contract? Say what you have, or "none".',
    confirm: 'If the record above is right, say "confirm" and it is submitted.',
  },
  toldAlready: "All you said before is kept, and I won't ask this again.",
  allKept: 'All you said before is kept.',
  leftOpen: 'This one stays open for now; whoever contacts you may ask.',
  takenOut: (field: string) => `All right, the ${field} is taken out.`,
  waysLeft:
    'All you said is kept, and the registration stops here. Take the letter, ask for a person or put it aside; if you change your mind, just send it.',
  noHurry: 'No hurry. All you said is kept, and nothing is registered yet.',

  why: {
    facts: 'Once I know what happened I can say what to do now and whom to turn to.',
    incidentDate: 'Some rights run out. With the date I can work out yours; a month is enough.',
    respondent:
      'Without knowing who it is, the complaint cannot reach them. A shop, app or payee name will do.',
    region: 'A shop is supervised where it stands, so the city and district tell us which office.',
    request: 'If it says what you want, they have to answer that. "An explanation" counts too.',
    amount:
      'It decides what can be claimed and how urgent it is. A rough figure will do, or say there is none.',
    priorContact:
      'Some offices do not take what another has already accepted, so this saves you a wasted trip.',
    consent:
      'Without a name and number nobody can check details with you or tell you the result. If you decline you can still get the letter, ask questions and talk to a person.',
    name: 'So that whoever calls knows how to address you.',
    phone:
      'To ask you and tell you the result. Whoever calls gives the last four digits of the case number first.',
    confirm: 'So that you see everything before it is filed. Only what you saw counts.',
    evidence: 'Proof makes things clearer. It is registered without it too.',
    notice: 'So that the decision reaches you in a way that suits you.',
    onBehalf: 'They must check that you may speak for that person before private matters are discussed.',
    moneyMoving: 'If the money has only just gone, stopping it comes before everything else.',
  },

  noted: (items) => `Noted: ${items}. Tell me if anything is off.`,
  notedMore: (items) => `Noted: ${items}.`,
  mended: (items) => `Changed: ${items}.`,
  unsaid: 'All right, those words are out of the story.',
  storyFull:
    'This stays in the chat, where staff can read it; the complaint itself is long enough, so it was not added there.',
  addedFact: 'I have added that.',
  lawLine: (law, source) => `${law} (${source})`,
  source: (sources) => `Source: ${sources}`,
  citation: (law, articles, effective) =>
    `《${law}》 art. ${articles.join(', ')}, in force since ${effective}`,
  unverified: ' (not verified yet)',
  rightLeft: (day, left) =>
    left === 0 ? `Today is the last day (${day}).` : `The last day is ${day}, ${plural(left, 'day')} left.`,
  rightUnverified:
    'I have no verified number of days for this, so I have asked a person to look (not verified yet).',
  rightOver: (day) =>
    `Going by what you said it ran until ${day} and may be over. You can complain all the same, and a person should take another look.`,

  buttons: {
    human: 'Talk to a person',
    skip: 'Skip',
    unknown: "Don't remember",
    dontKnow: "Don't know",
    none: 'None',
    noMoney: 'No money involved',
    declined: 'Rather not say',
    why: 'Why?',
    materials: 'Get the letter',
    where: 'Where to go',
    door: 'What to bring',
    consentYes: 'I agree',
    consentNo: 'Not now',
    confirm: (org) => `Submit to ${org}`,
    confirmMediation: (org) => `Ask ${org} to mediate`,
    unaccepted: 'Not taken on there',
    edit: 'Change something',
    materialsOnly: 'Only the letter',
    materialsSelf: 'Only the letter, I go to 12315 myself',
    later: 'Put it aside',
    wrongKind: 'Wrong category',
    yes: 'Yes',
    no: 'No',
    movingYes: 'Just now, or still going',
    movingNo: 'No',
    here: 'Only here',
    resume: 'Go on',
    restart: 'Another matter',
    anotherMatter: 'This is another matter',
    time12315: 'How long 12315 takes',
    ofUs: 'About you',
    ofThem: 'Go on with mine',
    sameMatter: 'Add it to this one',
    addStory: 'Add it to the story',
    resumeOne: (name) => `Go on: ${name}`,
    status: 'Status',
    erase: 'Delete',
    export: 'Get a copy',
    keep: 'Keep',
    again: 'File it again',
    withdraw: 'Withdraw',
    leave: 'Stop waiting',
    chat: 'Chat now',
    call: 'Call me back',
    callOther: 'Another number',
    callNo: 'No number',
    leaveCall: 'No call needed',
    register: 'Register after all',
    both: 'Both',
    complaintOnly: 'Solve my problem',
    reportOnly: 'Only report it',
    byPhone: 'By phone',
    bySms: 'By text message',
    byPost: 'By post',
    byMail: 'By e-mail',
  },

  readBack: (items) => `Please read it through:\n${items}`,
  readBackAssumed:
    'I assumed two things: you bought it for personal use, and no court, arbitrator or other office is handling the same matter. Tell me if not.',
  readBackAssumedElsewhere: 'I assumed that you bought it for personal use. Tell me if not.',
  filesAt: {
    bank: (org) =>
      `${org} will handle it, and its time runs from your yes. This is not a complaint to the financial regulator.`,
    association: (org) =>
      `${org} will mediate if the other side agrees; mediation is no ruling. Please know first: once ${org} has accepted it, 12315 may no longer take the same dispute.`,
    hotline: (org) =>
      `${org} registers it and contacts you; this is not a complaint filed with 12315 or a bank.`,
    ourselves: (org) => `The supervisors of ${org} will handle it, and only they can see it.`,
  },
  associationSource: '《市场监督管理投诉举报处理办法》 art. 16, in force since 2026-04-15',
  nothingMissing: 'If all is right, please confirm.',
  notSeenYet: 'Something changed. Please read it again; this is the version that counts.',
  stillAsItWas:
    'Nothing was changed by what you just said, so nothing is filed yet. Please read it again: submit once more if it is right, or say what is wrong and what it should be.',
  stillMissing: (field) => `One thing is missing: ${field}.`,

  filed: {
    bank: (org, number) => `Submitted to ${org}. Case number ${number}.`,
    association: (org, number) =>
      `Submitted to ${org}. Case number ${number}. A member of staff now decides whether it can be mediated and contacts you.`,
    hotline: (org, number) =>
      `Registered. Case number ${number}. ${org} will contact you; this is not a complaint filed with 12315 or a bank.`,
  },
  clock: (org, days, day, firm) =>
    `${org} normally answers within ${plural(days, 'day')}, by ${day}${firm ? '' : ' (subject to the official holiday notice)'}; an extension is announced first.`,
  callsFrom: (tail) =>
    `Whoever calls you gives the last four digits of the case number first: ${tail}. If unsure, hang up and call back.`,
  caseNext: {
    seenFrom: (day) => `Staff are in from ${day}; urgent cases come first, then the oldest.`,
    decided:
      'If it is not solved, or the answer is not kept to, go back to the chat and say "person": this case can go on.',
    closed: 'This case is done. If something new happens, say so in the chat with the case number.',
    rejected:
      'Not taken on does not mean that you are wrong. Go back to the chat and say "person" to ask why, and who else can help.',
    withdrawn: 'You took it back, and nobody works on it. To go on, say "submit again" in the chat.',
  },
  receiptNote:
    'Keep the receipt code: it shows that you registered this. It proves registration; it is not a notice of acceptance.',
  phoneCovered: (clears) =>
    clears
      ? 'I have the number. Only a part of it shows here, and the platform was asked to delete your line.'
      : 'I have the number. Only a part of it shows here; please delete your own line in the chat.',
  contactGiven: 'What you wrote on the page has arrived.',
  evidenceAfter: (items) =>
    `Good to have, fine without: ${items}. Send photos, PDF or recordings, or tell me what you have; cover identity and card numbers first.`,
  files: filesEn,
  alreadyFiled: (number) => `This was filed already as ${number}; it was not filed twice.`,
  supervisorsOnly: 'This one is about us, so only supervisors can see it.',
  onBehalfLater:
    'A complaint for somebody else can be registered now; before private matters are discussed we need their authorisation.',
  jointLine: (n) =>
    `${n === null ? 'Others with the same trouble are welcome:' : `For ${n} people together,`} each registers for themselves with their own phone number. For 12315 two representatives may be chosen in writing (《市场监督管理投诉举报处理办法》 art. 12, in force since 2026-04-15).`,
  jointLink: (link) =>
    `Forward this link to them. It carries the shop and the matter and nobody's data: ${link}`,
  jointWords: (words) => `Forward these words to them: "${words}"`,
  jointText: (shop, issue) => `I also want to complain about ${shop}${issue === null ? '' : `: ${issue}`}`,

  where: {
    here: (org) => `${org} handles it first, and that is here; go on from here only if you disagree.`,
    body: (name) => `In charge: ${name}.`,
    steps: (steps) =>
      `How to go: ${steps.map((step, at) => `${at + 1}. ${step}`).join('; ')}. These stand side by side; the choice is yours.`,
    needs: (what) => `Bring: ${what}`,
    refuses: (what) => `It refuses: ${what}`,
    closes: (what) => `Before you choose: ${what}`,
    mediates: (org) =>
      `Once ${org} has accepted it for mediation, 12315 may no longer take the same dispute.`,
    line: (door) => `In charge: ${door}.`,
    lineAfter: (door) => `In charge: the company first, then ${door}.`,
    tooEarly:
      'Tell me in a sentence what happened and with whom, and I can name who is in charge. If it is unclear, call 12345.',
  },
  materialsIntro: 'This is for your own use. Nothing was submitted to anybody:',
  materialsTooEarly: 'The letter needs a little more first.',

  aside: (day) =>
    `All right, I have put it aside. The draft is kept until ${day}; say "continue" when you like. Nothing was withdrawn or deleted.`,
  asideRefused:
    'All right, I have put it aside. As you left no name or number, this talk and its draft are deleted 24 hours after you leave; until then say "continue" when you like.',
  cancelWhat: 'Cancel which: the contract or order, or this complaint?',
  asideNothing: 'All right. Write whenever you like.',
  answeredOn: (day, text) => `Answered on ${day}: ${text}`,
  notSolved: 'If this solves nothing, say "human" to get a person.',
  whoCalls: (org, phone) =>
    `The staff of ${org} will contact you${phone === null ? '' : `; if it is urgent, call ${phone}`}.`,
  asideFiled: (number) =>
    `All right. ${number} stays registered and goes on; to take it back say "withdraw ${number}".`,
  resumed: (items) => `Where we were: ${items}.`,
  whichAside: 'More than one is put aside. Which one shall we go on with?',
  asideOrNew: 'One of yours is put aside unfinished. Is this about that one, or another matter?',
  whichMatter: (number) => `Is that about ${number}, or another matter? I keep your words meanwhile.`,
  ofUsOrThem:
    'Do you want to complain about us (the bot or our staff), or go on with the complaint you began?',
  theirTime:
    'I know of no general rule by when a business has to answer a complaint. Give it a day in writing, say 7 days from now, and keep a copy; if nothing comes, take that to 12315.',
  waysWithoutName: (door, phone) =>
    `You can complain without a name here: say "letter" and hand it in yourself: ${door}.${phone === null ? '' : ` Or call ${phone}.`} For help press "Talk to a person".`,
  asItIs: 'All right, it stays as it is.',
  notOfUs: 'All right, this one is not about us.',
  sameOrNew: 'Is that the same matter, or another one? I keep your words meanwhile.',
  heldBack: 'I hold that back; it goes into the record only with your yes.',
  addOrMend: 'Shall I add that to the story, or is something to be changed?',
  nothingAside: 'There is no draft put aside. Just tell me what happened.',
  again: (number) => `All right, registered anew with what ${number} said; it counts once you confirm it.`,
  freshStart: 'All right, a new matter.',
  freshStartAside: (day) => `All right, a new matter. The other one is put aside until ${day}.`,

  statusLine: (number, status, day) => `${number}: ${status} (registered ${day})`,
  filedAs: (items) => `Registered as: ${items}.`,
  corrected: (words) => `set right: ${words}`,
  takenBack: (words) => `taken back: “${words}”`,
  addedSince: (items) => `Added since: ${items}.`,
  statusDraft: (items) => `One is not submitted yet: ${items}.`,
  statusNone: 'You have not registered a complaint here yet.',
  statusOther:
    'That case number is not from this chat, or the receipt code is wrong. Send number and receipt code in one message to go on with it here, or ask for a person.',
  caseOpened: 'That matches: you can look at this complaint and add to it here as well.',

  withdrawSure: (number) => `Withdraw ${number}? Handling stops the same day.`,
  withdrawn: (number) =>
    `${number} is withdrawn and handling stops today. If something new comes up you can complain again.`,
  withdrawNothing: 'There is nothing to withdraw. A draft needs no withdrawing; "never mind" puts it aside.',
  newCode: {
    made: (number) =>
      `The receipt code of case ${number} was replaced; the old one no longer works from now on. Keep the new one and tell it to nobody.`,
    which: 'The receipt code of which case?',
    nothing:
      'Nothing was filed in this talk, so there is no receipt code. If you filed in another talk, ask there, or ask for a person.',
  },
  casePage: (link) => `With the receipt code you can see where it stands: ${link}`,
  largeType: 'The letters can be larger: press "Larger type" below this message.',
  withdrawWhich: 'Which one? Please give the case number.',
  keptFiled: 'All right, it is not withdrawn and goes on.',

  eraseSure:
    'Delete this chat and the drafts that were not submitted? It cannot be undone. Registered complaints are kept as the rules say and stay.',
  erased: 'This chat and its drafts are deleted. Come back whenever you need.',
  eraseKept: 'All right, everything is kept.',

  consentAskedBack:
    'Is that a no to leaving a name and a number? Without them it cannot be registered; the letter is still yours.',
  consentRefused:
    'All right, no name and no number. You can still get the letter to complain yourself, ask questions and talk to a person; this chat is deleted after 24 hours. If you change your mind, say "register".',
  notRegistered:
    'This is not registered yet. If you change your mind say "register"; you can also get the letter or talk to a person.',
  consentRefusedPhone: (phone) => `You can also call ${phone}.`,

  human: {
    open: (position) =>
      `You are in the queue for a person, number ${position}. They can see this chat, so you need not repeat anything.`,
    closed: (opens) =>
      `I have noted that you want a person. The office is closed now and opens ${opens}; they will see this chat then, no need to repeat anything.`,
    closedUnknown:
      'I have noted that you want a person. The office is closed now; they will see this chat when it opens.',
    phone: (phone) => `If it is urgent call ${phone}.`,
    webOnly: 'The reply appears in this chat when you come back; if you cannot wait, ask for a call.',
    already: (position) => `You are already in the queue, number ${position}.`,
    goOn: 'We can go on while you wait.',
    left: 'All right, you are out of the queue. Let us go on.',
    notWaiting: 'You are not in a queue.',
  },

  call: {
    consent: (org, days) =>
      `To call you back we need a number, used by ${org} for this matter only and kept for ${days} days. Is that all right?`,
    planned: (phone, times) =>
      `All right, a colleague will call you on ${phone}${times === null ? ' during office hours' : `, at the time you gave: ${times}`}.`,
    plannedFrom: (phone, opens, times) =>
      `All right. The office is closed now and opens ${opens}; after that a colleague will call you on ${phone}${times === null ? '' : `, at the time you gave: ${times}`}.`,
    plannedLater: (phone, times) =>
      `All right. The office is closed now; when it opens, a colleague will call you on ${phone}${times === null ? '' : `, at the time you gave: ${times}`}.`,
    timed: (times) => `Noted, for the call: ${times}.`,
    first: 'This call comes before all others.',
    toChat: 'The call is off.',
    why: 'Without a number nobody can call you. You can also wait here instead.',
    whoSays: 'Before that we say here who is going to call.',
    stands: (phone) => `A colleague is going to call you on ${phone}; we say here who, before they do.`,
    off: 'All right, no call. Let us go on.',
    noNumber: 'All right, no number. Wait here; the reply appears in this chat.',
    sameNumber: 'All right, we call the number you gave before.',
  },

  missed: {
    first: 'I did not get that. Do you want to:',
    firstAsking: 'I did not get that.',
    kept: 'I did not get all of that; it is kept in your words.',
    second: 'Let us try another way: what happened, with whom, or how much. Any one of them will do.',
    third: 'I still do not understand, and do not want to waste your time. I am asking a person to look.',
    guessComplaint: 'Complain about something',
    guessQuestion: 'Ask about the rules',
    again: 'Back to where we were: ',
    stood: 'I still have not got that one. Press a button below, or ask for a person.',
  },
  badPhone:
    'That number seems to be a digit short or long. Please check it; a mobile number has 11 digits and starts with 1.',
  oldChoice: 'That button belongs to an earlier step and is no longer in use.',
  needName: (org) =>
    `${org} can only find your business under the name you gave then. If you rather not, take the letter, or ask for a person.`,
  needPhone:
    'Without a number nobody can reach you. If you rather not, take the letter, or ask for a person.',
  needRequest: 'One thing that you want is enough; "an explanation" counts.',
  futureDate: 'That day has not come yet; it may be a slip.',
  backStart: 'This is the first question.',

  platform: {
    hello: (org, days) =>
      `Hello, I am the bot of ${org}. I help you sort out what happened and register a complaint. What you say is kept for ${days} days; no name is needed yet.`,
    ask: (name) => `${name} keeps what you write here outside mainland China. May we talk here?`,
    yes: 'Yes, here',
    no: 'Elsewhere',
    given: 'All right.',
    refused: (url, phone) =>
      [
        'All right, then not here.',
        ...(url === null ? [] : [`The web page works, too: ${url}/`]),
        ...(phone === null ? [] : [`By telephone: ${phone}`]),
        'To delete what was said here say "delete this chat".',
      ].join('\n'),
  },
  exported: (link) =>
    link === null
      ? 'For a copy of your records press "Talk to a person"; our staff give it to you.'
      : `Here is what is kept of you; open it within 15 minutes to save the file, and pass it to nobody:\n${link}`,
  whichLanguage: '用哪种语言？Which language?',
  noTips: 'There are no tips to get yet. Once there are, we ask you first.',
  changed: {
    edited: 'It counts as you changed it.',
    deleted: 'All right, what you deleted does not count.',
    filed: (number) =>
      `What was registered as ${number} stays as it was; your change stands behind it, where whoever handles it sees it.`,
    remarkEdited: (words) => `The consumer later changed one line to: ${words}`,
    remarkDeleted: 'The consumer later deleted a registered line in the chat.',
  },
  wordless: {
    sticker: 'I cannot read stickers. Write it in words.',
    location: 'I have not kept the place. The city and district in words are enough.',
    contact: 'I have not kept the contact. When a number is needed I ask first.',
    other: 'I cannot open this. Write it in words.',
  },
  hidden: {
    secret:
      'I have hidden the password or code you just sent and did not keep it. Give it to nobody, and best change it now.',
    securityCode:
      'I have hidden the security code of your card and did not keep it. It cannot be changed: if anybody saw it, call the number on the card, block it and have it replaced.',
    card: 'What you just sent looked like a card number, so I kept only its last four digits. If it was an order number, send it again with "order number" in front.',
    identity: 'I have hidden most of the identity number you just sent. It is not needed here.',
  },

  warm: {
    despair:
      'This is weighing on you, and I hear it. If it gets too much, call 12356 and somebody will listen. We take the matter one step at a time.',
    grief: 'A hard time to be sent from door to door. My sympathy; I will ask as little as I can.',
    anger:
      'Anybody would be angry at this. If it gets too much, 12356 will listen. Let me get it moving for you.',
  },

  reportLine:
    'A report asks the authorities to look into a violation; a complaint asks for a result for you. They are handled apart and you can do both.',
  reportAsk: 'Which one do you want?',
  reportOnly: (door) =>
    `Reports are not handled here; please turn to ${door}. I can put the material together for you.`,

  notOurs: (them, us, door) =>
    `You are talking about ${them}. This is the complaint channel of ${us} and can handle only what concerns ${us}. For ${them} turn to ${door}.`,
  otherVenueWarning:
    'What another office has already accepted is usually not taken by 12315; the letter will say so.',

  help: 'Just tell me what happened. You can also say: status, where do I go, get the letter, change something, never mind, human, 中文.',
  privacy: (org, days) =>
    `We keep what you say and what is registered, for ${org} to handle your matter, and delete it after ${days} days. Passwords, codes and card numbers are hidden before anything is kept. To delete say "delete this chat".`,
  privacyModel: ({ receiver, abroad }) =>
    abroad
      ? `What the bot can't make out it sends, once you agree and with names and numbers hidden, to a model abroad (${receiver}) to read. It works without that, too.`
      : `What the bot can't make out it sends, with names and numbers hidden, to a model (${receiver}), which helps to read and to phrase and decides nothing.`,
  abroad: {
    ask: (receiver) =>
      `May I send this line, names and numbers hidden, to a model abroad (${receiver}) to read it? It goes on without that, too.`,
    yes: 'You may',
    no: "Don't send",
    given: "Good. Only what I can't make out goes out, with names and numbers hidden.",
    refused: 'Fine, nothing is sent. What you said is kept; we go on from here.',
  },
  staffRoom: {
    ask: (receiver) =>
      `Our staff work on ${receiver}, which is abroad. May this chat be shown to them there? A person comes either way.`,
    yes: 'Show it there',
    no: "Don't show it",
    given: 'Good. Staff can read this chat there, with names and numbers hidden.',
    refused: 'Good, it is not shown there. Staff will answer you in our own system.',
    privacy: (receiver) =>
      `Staff work on ${receiver}, which is abroad and keeps what it shows; your chat appears there only with your yes, names and numbers hidden.`,
  },
  doubt: (field, noted, other) =>
    `I noted ${noted} as ${field}; your line may mean ${other}. Which is right?`,
  languageSet: 'All right, in English.',
  unsubscribed: 'All right, no tips will be sent to you. Your complaint goes on.',
  notKnown: {
    alone: 'I do not know this yet, and would rather not guess. Shall I bring a person?',
    beside:
      'I do not know this yet, and would rather not guess; press "Talk to a person" to have it answered.',
    nearest: 'These are near questions that I can answer.',
  },
  who: (org) => `I am the bot of ${org}, not a person. For a person press "Talk to a person".`,
  noAnswerYet: 'Go ahead and ask. I answer what I have a source for.',
  askedMade: 'All noted. Write when there is anything new.',
  sameContact: (items) => `Name and number as in the last one: ${items}. Tell me to change them.`,
  requestAssumed: 'I have put "an explanation" for now; change it whenever you like.',
  backAfterGap: (items) => `Welcome back. Where we were: ${items}.`,
  addedToFiled: (number, items) => `I have added this to ${number}, where staff will see it: ${items}`,
  quoted: (words) => `“${words}”`,
  instead: (old, fresh) => `${old} → ${fresh}`,
  staying:
    'I am here, take your time; the complaint can wait. In danger now call 120 or 110; to talk to somebody call 12356. When you want to go on with it, say "continue".',
  afterOrders:
    'Good. Finish what is urgent first; if you want to complain, tell me what happened from the start, without hurry.',
  minorGuardian:
    'If you are not of age yet, please let a parent or guardian do this. There is no need to tell me anything more.',
};
