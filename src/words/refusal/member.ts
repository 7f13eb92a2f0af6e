import type { MemberRefusals } from '../../../types/refusal/member'
import { dayText } from '../../figure/time'
import type { RefusalTable } from './table'

/** Whose card it is, as far as the caller has proved a right to know. */
function holderZh({ cardTail, joinedAt }: MemberRefusals['member.exists'], zone: string): string {
  return cardTail && joinedAt !== null ? `卡尾号 ${cardTail}，${dayText(joinedAt, zone)} 入会。` : ''
}

function holderEn({ cardTail, joinedAt }: MemberRefusals['member.exists'], zone: string): string {
  return cardTail && joinedAt !== null ? `Card ending ${cardTail}, joined ${dayText(joinedAt, zone)}. ` : ''
}

/** Tries are told once they run short. */
const FEW_TRIES = 5

const fewLeft = (left: number | undefined): { zh: string; en: string } =>
  left === undefined || left > FEW_TRIES ? { zh: '', en: '' } : { zh: `这一分钟还可再试 ${left} 次。`, en: `${left} tries are left in this minute. ` }

/** Words for refusals about who a member is and how one is found. */
export const memberRefusals: RefusalTable<keyof MemberRefusals> = {
  'card.mistyped': {
    zh: () => ['卡号有一位不对', '卡号末位用来核对，这一串核对不上。请对照会员卡再输入一次'],
    en: () => [
      'One digit of the card number is off',
      'Its last digit is a check, and it does not match. Please compare with the card',
    ],
  },
  'code.expired': {
    zh: (f) => ['这个会员码已经换过了', `每个码 ${f.validSeconds} 秒内有效。点立即更新，再出示一次`],
    en: (f) => [
      'This code has been replaced',
      `A code lives ${f.validSeconds} seconds. Tap Renew now and show it again`,
    ],
  },
  'code.wrong': {
    zh: (f) => ['这个会员码对不上', `它不是这张卡此刻的码。${fewLeft(f.left).zh}请在小程序里打开会员码，再出示一次`],
    en: (f) => [
      'This code does not match',
      `It is not the present code of this card. ${fewLeft(f.left).en}Open the code in the mini-program and show it again`,
    ],
  },
  'member.exists': {
    zh: (f, zone) => ['这个手机号已有会员卡', `${holderZh(f, zone)}用原来的微信打开即可；换了微信，请到店由店员核对`],
    en: (f, zone) => [
      'This phone number has a card already',
      `${holderEn(f, zone)}Open it with the WeChat you joined with; if that changed, ask at a store`,
    ],
  },
  'member.unknown': {
    zh: () => ['没有找到会员卡', '这个微信还没有入会。到店扫门店的小程序码即可入会'],
    en: () => ['No card was found', 'This WeChat has not joined yet. Scan the code of a store to join'],
  },
  'scene.expired': {
    zh: (f, zone) => ['这个入会码已经停用', `它在 ${dayText(f.expiredAt, zone)} 到期。请扫门店里现在的小程序码`],
    en: (f, zone) => [
      'This code is no longer in use',
      `It ran out on ${dayText(f.expiredAt, zone)}. Please scan the code now in the store`,
    ],
  },
  'scene.mistyped': {
    zh: () => ['入会码不完整', '码的末位用来核对，这一串核对不上。请重新扫一次门店的小程序码'],
    en: () => [
      'The code is incomplete',
      'Its last character is a check, and it does not match. Please scan the code again',
    ],
  },
  'scene.unknown': {
    zh: () => ['没有找到这个入会码', '它不属于任何一家门店。请扫收银台或导购出示的小程序码'],
    en: () => ['This code is not known', 'It belongs to no store. Please scan the code at the counter'],
  },
}
