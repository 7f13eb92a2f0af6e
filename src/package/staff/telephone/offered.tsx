import { Text, View } from '@tarojs/components'
import type { GiftTileView, StaffContract } from '../../../../types/contract'
import { GiftPrice } from '../../../design/gift-price'
import { Icon } from '../../../design/icon'
import { Note } from '../../../design/note'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { grouped } from '../../../figure/number'
import { pointsText } from '../../../figure/points'
import { dayText, endTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { refusalText } from '../../../words/refusal'

const ZONE = 'Asia/Shanghai'

type Page = StaffContract['gift.of']['output']
export type Offer = Omit<Page, 'gifts'> & { rows: GiftTileView[] }

/** Whom the gift is for, so that nobody spends another's points. */
function Whose({ member, balances }: Pick<Page, 'member' | 'balances'>) {
  const { words, say } = useLook()
  return (
    <View id="telephone-whose" className="panel mt1">
      <View className="t36 b">{member.name || words.me.noName}</View>
      <View className="t24 k2 n">{[member.phoneMasked, words.desk.telephone.card(member.cardTail)].filter(Boolean).join(' · ')}</View>
      {balances.map(({ wallet, name, points, scale }) => (
        <View key={wallet} className="row sb mt1 t26">
          <Text className="k2">{say(name)}</Text>
          <Text className="b n">{pointsText(points, scale)}</Text>
        </View>
      ))}
    </View>
  )
}

function Opening({ window: { name, kind, open, opensAt, closesAt } }: Pick<Page, 'window'>) {
  const { words, say } = useLook()
  const { telephone } = words.desk
  if (kind === 'always' || opensAt === null || closesAt === null) return null
  const text = open ? telephone.until(say(name), endTime(closesAt, ZONE)) : telephone.closed(say(name), dayText(opensAt, ZONE), dayText(closesAt - 1, ZONE))
  return (
    <Note id="telephone-window" kind={open ? 'quiet' : 'info'} icon="calendar" className="mt2">
      <Text className="n">{text}</Text>
    </Note>
  )
}

/** One gift; what stands in its way is said under its name. */
function Row({ gift, onOpen }: { gift: GiftTileView; onOpen: (gift: string) => void }) {
  const { words, say, lang } = useLook()
  const { refusal, left } = gift
  return (
    <Tap id={`offer-${gift.id}`} className="li" off={refusal !== null} onTap={() => { if (!refusal) onOpen(gift.id) }}>
      <View className="f1">
        <View className={refusal ? 'k2' : 'b'}>{say(gift.name)}</View>
        <View className="t24 k3 n">{refusal ? refusalText(refusal, lang)[0] : words.desk.telephone.left(grouped(left))}</View>
      </View>
      <GiftPrice price={gift.price} quiet={refusal !== null} />
      {!refusal && <Icon name="go" size="xs" tone="ink3" />}
    </Tap>
  )
}

/** What is offered to the member, the gifts to be had before those that are not. */
export function Offered({ offer, onOpen }: { offer: Offer; onOpen: (gift: string) => void }) {
  const { telephone } = useLook().words.desk
  const { rows, next, proofs } = offer
  const sorted = [...rows.filter(({ refusal }) => !refusal), ...rows.filter(({ refusal }) => refusal)]
  return (
    <View className="rise">
      <Whose {...offer} />
      {proofs.length === 0 ? (
        <Empty id="telephone-never" art="card" title={telephone.never} text={telephone.neverWhy} />
      ) : rows.length === 0 ? (
        <Empty id="telephone-none" art="list" title={telephone.none} text={telephone.noneWhy} />
      ) : (
        <>
          <Opening {...offer} />
          <View className="list mt2">{sorted.map((gift) => <Row key={gift.id} gift={gift} onOpen={onOpen} />)}</View>
          {next === null && <View className="c t24 k3 mt2">{telephone.end}</View>}
        </>
      )}
    </View>
  )
}
