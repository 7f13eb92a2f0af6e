import { Text, View } from '@tarojs/components'
import { Icon } from '../../../design/icon'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useStaff } from '../../../service/use-staff'
import { Finder } from './finder'
import { Ways } from './ways'
import './index.scss'

/** The counter's first page: find a member in two taps, and what waits for this store. */
export default function StaffHomePage() {
  const { words } = useLook()
  const staff = useStaff()
  const at = staff.value ? words.staff.at(staff.value.store.name, staff.value.name) : words.staff.title
  return (
    <Screen
      nav={
        <NavBar
          back
          lead={
            <View className="row desk-lead">
              <Icon name="store" size="s" />
              <Text className="t28 b">{at}</Text>
            </View>
          }
        />
      }
    >
      <Answered asked={staff} title={words.staff.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {() => (
          <>
            <Finder />
            <Ways />
          </>
        )}
      </Answered>
    </Screen>
  )
}
