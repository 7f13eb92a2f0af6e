import type { ConsoleWords } from './book'

export const audit: ConsoleWords['audit'] = {
  title: 'Audit', empty: ['Nothing is kept yet', 'Everything that staff do stands here'], noneSo: ['Nothing on this page fits', 'Ask otherwise, or look at the next page'],
  n: 'No.', at: 'When', who: 'Who', what: 'What', why: 'Why', day: 'Day', member: 'Member id', all: 'All', phone: 'mini-program', noReason: 'not said', nothing: 'nothing',
  changed: (n) => `${n} ${n === 1 ? 'change' : 'changes'}`, kinds: { new: 'new', changed: 'changed', removed: 'removed', begun: 'begun' }, more: (n) => `${n} more, not kept one by one`,
  checking: (n) => `Being looked through, at record ${n}`, whole: (n) => `Whole: ${n} records, each bound to the one before it, none changed and none taken out`,
  broken: (at, what) => `Not whole: record ${at} ${what}. Call whoever looks after it, and leave the database as it is`,
  parts: { 'its place': 'is out of its place', 'the hash before it': 'does not follow the one before', 'its hash': 'was changed', 'the end of the chain': 'has none behind it where there should be', 'the hash at the end': 'does not fit the end' },
  again: 'Look again',
  actions: {
    'adjustment.decide': 'Adjustment decided', 'adviser.assign': 'Adviser named', 'application.collect': 'Card collected', 'application.decide': 'Application decided', 'application.submit': 'Application entered', 'approval.decide': 'Second person', 'approval.rules': 'Rules of the second person',
    'attendance.enter': 'Attendance', 'benefit.undo': 'Benefit undone', 'benefit.use': 'Benefit used', 'campaign.publish': 'Campaign published', 'campaign.save': 'Campaign saved', 'campaign.stop': 'Campaign stopped', 'campaign.tryOut': 'Campaign tried',
    'card.cancel': 'Card cancelled', 'card.reinstate': 'Card reinstated', 'card.renew': 'Card renewed', 'card.replace': 'Card replaced', 'card.suspend': 'Card suspended', 'concierge.step': 'Concierge', 'coupon.hold': 'Coupon held', 'coupon.import': 'Codes imported',
    'coupon.issue': 'Coupon given', 'coupon.release': 'Coupon released', 'coupon.withdraw': 'Coupon withdrawn', 'draw.save': 'Draw saved', 'draw.stock': 'Prizes changed', 'duplicate.dismiss': 'Not one person', 'exchange.cancel': 'Exchange cancelled', 'exchange.collect': 'Gift collected',
    'exchange.deliver': 'Gift delivered', 'exchange.prepare': 'Gift prepared', 'exchange.send': 'Gift sent', 'export.open': 'List given out', 'gift.redeem': 'Gift exchanged', 'gift.save': 'Gift saved', 'takings.save': 'Takings stated', 'gift.stock': 'Stock changed', 'gift.withdraw': 'Gift withdrawn',
    'import.forget': 'File deleted', 'import.open': 'Import opened', 'import.run': 'Import run', 'import.undo': 'Import taken back', 'job.run': 'Job started', 'lead.save': 'Lead saved', 'member.enter': 'Member enrolled', 'member.merge': 'Members merged',
    'order.complete': 'Order completed', 'order.refund': 'Goods taken back', 'order.ring': 'Order rung up', 'payment.return': 'Payment sent back', 'points.adjust': 'Points adjusted', 'programme.publish': 'Rules published', 'programme.rollBack': 'Rules rolled back', 'programme.save': 'Rules saved',
    'push.cancel': 'Push stopped', 'push.count': 'Push counted', 'push.decide': 'Push decided', 'push.self': 'Push to oneself', 'push.send': 'Push sent', 'role.save': 'Role changed', 'session.answer': 'Sign-in answered', 'session.end': 'Session ended',
    'staff.accept': 'Invitation taken up', 'staff.change': 'Role given', 'staff.code': 'New code', 'staff.invite': 'Invited', 'staff.leave': 'Left', 'staff.reinstate': 'Reinstated', 'staff.suspend': 'Suspended', 'stored.close': 'Stored value closed',
    'stored.pay': 'Paid by stored value', 'stored.return': 'Stored value returned', 'subcard.lose': 'Sub-card lost', 'subcard.open': 'Sub-card opened', 'subcard.remove': 'Sub-card removed', 'talk.save': 'Note', 'task.done': 'Call done', 'tier.apply': 'Tier applied for',
    'owner.claim': 'Ownership claimed', 'picture.save': 'Picture saved', 'scene.add': 'Store code added', 'store.close': 'Store closed', 'store.reopen': 'Store reopened', 'store.save': 'Store saved', 'till.add': 'Till added', 'till.revoke': 'Till stopped', 'till.rotate': 'Till key changed',
    'tier.decide': 'Tier decided', 'tier.downgrade': 'Tier lowered', 'tier.grant': 'Tier granted', 'unit.import': 'Unit imported', 'unit.save': 'Unit saved', 'vote.save': 'Vote saved',
  },
}
