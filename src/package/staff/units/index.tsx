import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StaffContract, UnitView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useStaff } from '../../../service/use-staff'
import { useRows } from '../applications/use-rows'
import { AddSheet, toUnit } from './add-sheet'
import { People } from './people'
import '../coupons/index.scss'
import './index.scss'

const PAGE = 20

type Page = StaffContract['unit.list']['output']

const ask = (_all: 'all', after: string | undefined) => call('staff', 'unit.list', { limit: PAGE, ...(after ? { after } : {}) })

function Row({ unit, place }: { unit: UnitView; place: number }) {
  const { words, say } = useLook()
  const { units } = words.persons
  const { name, kind, invited, confirmed, declined, more } = unit
  return (
    <Tap id={`unit-${String(place)}`} className="li" onTap={() => { toUnit(unit) }}>
      <View className="f1">
        <View className="row sb">
          <Text className="b f1">{name}</Text>
          <Text className="tag">{say(kind.name)}</Text>
        </View>
        <View className="t24 k2 n">{units.counts(invited, confirmed, declined)}</View>
        {more && <View className="t24 k3">{units.more}</View>}
      </View>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

function Units() {
  const { units } = useLook().words.persons
  const staff = useStaff()
  const { asked } = useRows<'all', UnitView, Page>('all', ask)
  const [adding, setAdding] = useState(false)
  const may = staff.value?.may['unit.edit'] !== undefined
  const close = (): void => {
    setAdding(false)
    asked.again()
  }
  const kinds = asked.value?.kinds ?? []
  return (
    <Screen nav={<NavBar back title={units.title} />} over={adding ? <AddSheet kinds={kinds} onClose={close} /> : null}>
      <Answered asked={asked} title={units.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows, next }) =>
          kinds.length === 0 && rows.length === 0 ? (
            <Empty id="units-off" art="list" title={units.off} text={units.offWhy} />
          ) : (
            <>
              {may && (
                <View className="mt2">
                  <TextLink id="unit-add" icon="plus" text={units.add} onTap={() => { setAdding(true) }} />
                </View>
              )}
              {rows.length === 0 && <Empty id="units-empty" art="list" title={units.none} text={units.noneWhy} />}
              <View className="list mt2 rise">{rows.map((unit, place) => <Row key={unit.unit} unit={unit} place={place} />)}</View>
              {rows.length > 0 && next === null && <View className="c t24 k3 mt2">{units.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}

/** Units of this store; `?unit=` opens the people of one. */
export default function StaffUnitsPage() {
  const { unit, name } = useRouter().params
  return unit ? <People unit={decodeURIComponent(unit)} name={name ? decodeURIComponent(name) : null} /> : <Units />
}
