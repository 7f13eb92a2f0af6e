/** What the fields of call-backs mean. */
export const callBackDescriptions: Readonly<Record<string, string>> = {
  callBacks: 'Calls that stores make: a task each, with a script. Without it none are planned.',
  'callBacks.birthday': 'A call of pure care before the birthday.',
  'birthday.daysBefore': 'Days before the birthday on which it is due.',
  'callBacks.purchase': 'Calls after the last purchase.',
  'purchase.days': 'Days after the purchase, a call each.',
  festivals: 'Festivals, seasons and events of every year, to which stores invite by telephone.',
  'festivals.on': 'A lunar festival, or a date of every year.',
  lunar: 'The festival of the lunar calendar.',
  monthDay: 'The day of the month; a month without it has its last day instead.',
  'festivals.daysBefore': 'Days before it on which the calls are planned; they are due until the day before it is over.',
  boughtWithinDays: 'Whoever bought within so many days is invited.',
  'festivals.tiers': 'Only members of these tiers; without it all.',
  script: 'What to say, in outline.',
}
