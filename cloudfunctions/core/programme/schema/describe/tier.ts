/** What the fields of tiers and tracks mean; see schema/describe.ts. */
export const tierDescriptions: Readonly<Record<string, string>> = {
  tracks: 'Ladders beside the first one: a member may stand in both. Nobody stands in them from the start.',
  'tracks.id': 'Name inside the programme, at most 32 lower-case letters, digits and underscores.',
  'tracks.tiers': 'The tiers of the track, from the lowest upwards.',
  ladder: 'What is said of all tiers.',
  benefitsInherit: 'Each tier has the benefits of the tiers below it, unless it says otherwise under the same title.',
  changeNoticeDays: 'Days between publishing a change of the rules and its beginning, as members are promised.',
  any: 'Ways into the tier; any one is enough. Empty on the first tier.',
  'keep.any': 'Ways to stay; any one is enough.',
  of: 'Conditions that hold together.',
  metric:
    'singlePurchase: fen of one order. spend: fen received in the window. visits: orders. points: points earned. ' +
    'consecutive: purchases, each within apartDays of the one before. referrals: members introduced. ' +
    'grant: times granted, such as follow. card: a card product bought. all: several that hold together.',
  'any.days': 'Length of the window in days, today counted.',
  'of.days': 'Length of the window in days, today counted.',
  'any.within': 'calendarYear, cardYear (from the anniversary of the card), lifetime, or, to stay, period (since the last review).',
  'of.within': 'calendarYear, cardYear (from the anniversary of the card), lifetime, or, to stay, period (since the last review).',
  apartDays: 'The longest time between two purchases of a row, in days.',
  grant: 'What was granted, such as follow for following the official account.',
  product: 'Id of a card product.',
  upgrade:
    'automatic: the order that reaches it moves the member up. application: the member applies, staff enters it. ' +
    'grant: staff alone gives it.',
  rights: 'When its rights begin: atOnce, or nextOrder (the next order is the first that has them).',
  keep: 'What it takes to stay, asked at the end of each period; who misses it goes one tier down and keeps all points.',
  review: 'When it is asked.',
  every: 'calendarYear, cardYear, or months (so many from entering the tier).',
  'review.months': 'Length of the period in months.',
  sparesFirst: 'The period in which the tier was entered is not reviewed.',
  graceDays: 'Days after the period in which what is missing can still be made up.',
  noticeDays: 'How many days before the end the member is told what is missing.',
  leaves: 'Left at once when no way into it holds any more, as when an account is unfollowed; for tiers of tracks.',
  byHand: 'Who may give and take it by hand: clerk (any of the staff) or manager.',
  'tiers.benefits': 'What the tier has, in words: a title and this tier\u2019s text for it.',
  'tiers.benefits.icon': 'Name of an icon.',
  'tiers.benefits.title': 'The right, such as Member price.',
  'tiers.benefits.text': 'What this tier has of it, such as 5% off.',
}
