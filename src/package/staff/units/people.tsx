import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { UnitAnswer, UnitPersonView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Tabs } from '../../../design/choice'
import { Icon } from '../../../design/icon'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useStaff } from '../../../service/use-staff'
import { useRows } from '../applications/use-rows'
import { CodeSheet } from './code-sheet'
import { InviteSheet } from './invite-sheet'

const PAGE = 20
const ZONE = 'Asia/Shanghai'
const states: readonly UnitAnswer[] = ['invited', 'confirmed', 'declined']

interface RowProps {
  person: UnitPersonView
  place: number
  onOpen: (person: UnitPersonView) => void
}

function Row({ person, place, onOpen }: RowProps) {
  const { words } = useLook()
  const { units, card } = words.persons
  const { name, phoneMasked, cardTail, state, invitedAt, answeredAt, code } = person
  return (
    <Tap id={`person-${String(place)}`} className="li" off={code === null} onTap={() => { if (code !== null) onOpen(person) }}>
      <View className="f1">
        <View className={state === 'declined' ? 'k2' : 'b'}>{state === 'declined' ? units.gone : name || words.me.noName}</View>
        <View className="t24 k2 n">{[phoneMasked, card.tail(cardTail)].filter(Boolean).join(' · ')}</View>
        <View className="t24 k3 n">{answeredAt === null ? units.waits(dayText(invitedAt, ZONE)) : units.answered(dayText(answeredAt, ZONE))}</View>
      </View>
      {code !== null && <Text className="b n">{code}</Text>}
      {code !== null && <Icon name="code" size="s" tone="brand" />}
    </Tap>
  )
}

type Open = { person: UnitPersonView } | 'invite' | null

/** The people of one unit by what they answered, with the code of each who has not. */
export function People({ unit, name }: { unit: string; name: string | null }) {
  const { units } = useLook().words.persons
  const staff = useStaff()
  const ask = useCallback(
    (state: UnitAnswer, after: string | undefined) => call('staff', 'unit.people', { unit, state, limit: PAGE, ...(after ? { after } : {}) }),
    [unit],
  )
  const { kind, choose, asked } = useRows<UnitAnswer, UnitPersonView>('invited', ask)
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const may = staff.value?.may['unit.edit'] !== undefined
  const over = open === null ? null : open === 'invite' ? <InviteSheet unit={unit} onClose={close} /> : <CodeSheet person={open.person} code={open.person.code ?? ''} onClose={close} />
  return (
    <Screen nav={<NavBar back title={name ?? units.title} />} over={over}>
      <Tabs name="people" value={kind} onChoose={choose} options={states.map((key) => ({ key, text: units.tabs[key] }))} />
      {may && (
        <View className="mt2">
          <TextLink id="people-invite" icon="plus" text={units.invite} onTap={() => { setOpen('invite') }} />
        </View>
      )}
      <Answered asked={asked} title={units.peopleNotLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Empty id="people-empty" art="list" title={units.empty[kind]} text={may ? units.emptyWhy : ''} />
          ) : (
            <>
              <View className="list mt2 rise">
                {rows.map((person, place) => <Row key={person.member} person={person} place={place} onOpen={(chosen) => { setOpen({ person: chosen }) }} />)}
              </View>
              {next === null && <View className="c t24 k3 mt2">{units.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
