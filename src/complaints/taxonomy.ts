/** Products, in the order P01 to P12 of the domain's tree. */
export const PRODUCTS = [
  'deposit',
  'card',
  'loan',
  'payment',
  'wealth',
  'insurance',
  'credit-report',
  'collection',
  'online-goods',
  'shop-goods',
  'services',
  'utilities',
] as const;
export type Product = (typeof PRODUCTS)[number];

/** Issues, in the order I01 to I14. */
export const ISSUES = [
  'attitude',
  'outage',
  'refused-service',
  'misleading-sales',
  'undisclosed',
  'forced-bundle',
  'fees',
  'quality',
  'contract-refund',
  'funds-security',
  'personal-data',
  'collection-conduct',
  'non-performance',
  'handling',
] as const;
export type Issue = (typeof ISSUES)[number];

export const REQUESTS = [
  'refund',
  'repair',
  'replace',
  'cancel',
  'correct',
  'compensate',
  'apology',
  'explain',
  'stop',
  'investigate',
  'deliver',
  'other',
] as const;
export type RequestKind = (typeof REQUESTS)[number];

export const RESPONDENT_KINDS = [
  'bank',
  'insurer',
  'payment',
  'securities',
  'lender',
  'platform',
  'seller',
  'telecom',
  'express',
  'transport',
  'utility',
  'property',
  'other',
] as const;
export type RespondentKind = (typeof RESPONDENT_KINDS)[number];

/** What a respondent did to the consumer. */
export const RESPONDENT_ROLES = ['charged', 'sold', 'lent', 'collected', 'paid-through'] as const;
export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

/** Where the consumer already turned to. */
export const PRIOR_CONTACTS = [
  'company',
  'platform',
  '12315',
  'association',
  'regulator',
  'police',
  'court',
  'arbitration',
  'other',
] as const;
export type PriorContact = (typeof PRIOR_CONTACTS)[number];

export const FINANCIAL: ReadonlySet<Product> = new Set<Product>([
  'deposit',
  'card',
  'loan',
  'payment',
  'wealth',
  'insurance',
  'credit-report',
  'collection',
]);

export const SAFETY_KINDS = [
  'self-harm',
  'violence',
  'fraud-in-progress',
  'secret-exposed',
  'minor',
  'child-danger',
  'scam-agent',
  'emergency',
] as const;
export type SafetyKind = (typeof SAFETY_KINDS)[number];

/** What kind of danger it is, where the orders for it differ; each belongs to one `SafetyKind`. */
export const SAFETY_DETAILS = [
  'self-harm',
  'other-self-harm',
  'harm-others',
  'threatened',
  'collector-at-door',
  'fraud-moving',
  'code-given',
  'screen-shared',
  'scam-agent',
  'minor-writing',
  'child',
  'gas',
  'fire',
  'poisoning',
  'trapped',
  'data-leak-live',
  'emergency-other',
] as const;
export type SafetyDetail = (typeof SAFETY_DETAILS)[number];

/** The kind that each danger belongs to. */
export const SAFETY_KIND_OF: Readonly<Record<SafetyDetail, SafetyKind>> = {
  'self-harm': 'self-harm',
  'other-self-harm': 'self-harm',
  'harm-others': 'violence',
  threatened: 'violence',
  'collector-at-door': 'violence',
  'fraud-moving': 'fraud-in-progress',
  'code-given': 'fraud-in-progress',
  'screen-shared': 'fraud-in-progress',
  'scam-agent': 'scam-agent',
  'minor-writing': 'minor',
  child: 'child-danger',
  gas: 'emergency',
  fire: 'emergency',
  poisoning: 'emergency',
  trapped: 'emergency',
  'data-leak-live': 'emergency',
  'emergency-other': 'emergency',
};

/** What kind of organisation runs this deployment; decides what filing means. */
export const ORG_KINDS = ['bank', 'association', 'hotline'] as const;
export type OrgKind = (typeof ORG_KINDS)[number];
