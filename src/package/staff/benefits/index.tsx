import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { BenefitsView, BenefitUseView } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { money } from '../../../figure/money'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useStaff } from '../../../service/use-staff'
import { AssignSheet } from './assign-sheet'
import { UndoSheet } from './undo-sheet'

type Open = { undo: BenefitUseView } | 'assign' | null

interface PartProps {
  view: BenefitsView
  may: (permission: 'benefit.undo' | 'adviser.assign') => boolean
  onOpen: (open: Open) => void
}

function Held({ view }: Pick<PartProps, 'view'>) {
  const { words, say } = useLook()
  const { rewards: { benefits: own }, benefit } = words
  const held = view.benefits.filter((one) => one.held)
  if (held.length === 0) return <Empty id="staff-benefits-none" art="list" title={own.none} text={own.noneWhy} />
  return (
    <>
      <View className="t24 k2 mt3">{own.held}</View>
      <View className="list mt1">
        {held.map(({ id, name, says, left, kind }) => (
          <View key={id} id={`held-${id}`} className="li">
            <View className="f1">
              <View className="b">{say(name)}</View>
              <View className="t24 k2">{say(says)}</View>
            </View>
            <Text className="t24 k2 n nw">{left === null ? benefit.any[kind] : left > 0 ? benefit.left(left) : benefit.usedUp}</Text>
          </View>
        ))}
      </View>
    </>
  )
}

function Adviser({ view, may, onOpen }: PartProps) {
  const { benefits } = useLook().words.rewards
  const right = view.benefits.find(({ kind, held }) => kind === 'adviser' && held)
  if (!right) return null
  const { adviser } = right
  return (
    <View className="list mt3">
      <View className="li">
        <View className="f1">
          <View className="t24 k2">{benefits.adviser}</View>
          <View id="staff-adviser" className="b">{adviser ? benefits.adviserOf(adviser.name, adviser.store) : benefits.noAdviser}</View>
        </View>
        {may('adviser.assign') && <TextLink id="adviser-assign" text={benefits.assign} after="go" onTap={() => { onOpen('assign') }} />}
      </View>
    </View>
  )
}

function Uses({ view, may, onOpen }: PartProps) {
  const { words, say } = useLook()
  const { rewards: { benefits }, benefit } = words
  return (
    <>
      <View className="t24 k2 mt3">{benefits.uses}</View>
      {view.uses.length === 0 && <View id="staff-uses-none" className="t26 k2 mt1">{benefits.noUses}</View>}
      <View className="list mt1">
        {view.uses.map((use, place) => (
          <View key={use.use} id={`staff-use-${String(place)}`} className="li">
            <View className="f1">
              <View className="b">{say(use.name)}</View>
              <View className="t24 k2 n">{benefit.used(fullTime(use.at, view.zone), use.store ?? '')}</View>
              {use.paid?.payFen != null && use.paid.listFen !== null && <View className="t24 k2 n">{benefit.paid(money(use.paid.listFen), money(use.paid.payFen))}</View>}
            </View>
            {use.state === 'undone' && <Text className="tag">{benefit.undone}</Text>}
            {use.state === 'used' && may('benefit.undo') && <TextLink id={`undo-${String(place)}`} calm text={benefits.undo} onTap={() => { onOpen({ undo: use }) }} />}
          </View>
        ))}
      </View>
    </>
  )
}

function OfMember({ member }: { member: string }) {
  const { benefits } = useLook().words.rewards
  const staff = useStaff()
  const ask = useCallback(() => call('staff', 'benefit.of', { member }), [member])
  const asked = useAsk(ask)
  const [open, setOpen] = useState<Open>(null)
  const may: PartProps['may'] = (permission) => staff.value?.may[permission] !== undefined
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const over = open === null ? null : open === 'assign' ? <AssignSheet member={member} onClose={close} /> : <UndoSheet use={open.undo} onClose={close} />
  return (
    <Screen nav={<NavBar back title={benefits.title} />} over={over}>
      <Answered asked={asked} title={benefits.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {(view) => (
          <View className="rise">
            <Held view={view} />
            <Adviser view={view} may={may} onOpen={setOpen} />
            <Uses view={view} may={may} onOpen={setOpen} />
          </View>
        )}
      </Answered>
    </Screen>
  )
}

/** The rights of the member at the counter: what is left, the latest uses with their undoing, and the adviser. */
export default function StaffBenefitsPage() {
  const { benefits, coupons } = useLook().words.rewards
  const member = useRouter().params['member']
  if (member) return <OfMember member={decodeURIComponent(member)} />
  return (
    <Screen nav={<NavBar back title={benefits.title} />}>
      <Empty id="benefits-nobody" art="list" title={benefits.nobody} text={benefits.nobodyWhy}>
        <Button id="benefits-find" small className="mt4" text={coupons.find} onTap={() => { void Taro.navigateBack() }} />
      </Empty>
    </Screen>
  )
}
