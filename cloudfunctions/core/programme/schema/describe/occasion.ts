/** What the fields of occasions mean. */
export const occasionDescriptions: Readonly<Record<string, string>> = {
  occasions: "Dates of the member's own that are kept once a year.",
  'occasions.on': 'birthday; joining: the anniversary of the card; wedding: of the wedding.',
  'occasions.coupon': 'Id of the coupon that it brings on the day.',
  'occasions.message': 'Id of the message that greets on the day; one of care, on birthday, or on anniversary for the other two.',
  greeting: 'How long the home page speaks of such a date. Without it from seven days before it to six after it.',
  'greeting.daysBefore': 'Days before the date; 0: not before it.',
  'greeting.daysAfter': 'Days after it, where it was kept; 0: on the day alone.',
  leapDay: 'Where a date of 29 February falls in other years: feb28 or mar1.',
}
