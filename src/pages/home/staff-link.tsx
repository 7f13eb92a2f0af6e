import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button'
import { useLook } from '../../look/use-look'
import { useStaff } from '../../service/use-staff'

/** The way to the desk, for those whose WeChat is bound to a staff person; nothing for everybody else. */
export function StaffLink() {
  const { staff } = useLook().words
  const known = useStaff().value
  if (!known) return null
  const open = (): void => {
    void Taro.navigateTo({ url: '/package/staff/home/index' })
  }
  return (
    <View className="mt3">
      <Button id="home-staff" kind="soft" icon="store" text={staff.open} onTap={open} />
      <View className="t24 k3 mt1">{staff.openWhy}</View>
    </View>
  )
}
