//! Which partitions a device holds. Until people and devices have rights, it follows from the device's role.

use crate::hall::DeviceRole;
use crate::record::{Area, Class, Partition, day_group};
use crate::time::Date;

/// What a device may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// The device's role.
    pub role: DeviceRole,
    /// Today: tickets of earlier days than yesterday are not held on devices.
    pub today: Date,
}

impl Scope {
    /// Whether the partition is held.
    pub fn admits(&self, partition: Partition) -> bool {
        let own_area = match self.role {
            DeviceRole::Server => return true,
            DeviceRole::Desk => partition.class != Class::Confidential,
            DeviceRole::Kiosk => partition.area == Area::Hall || partition.area == Area::Queue,
        };
        own_area && (partition.area != Area::Queue || partition.group + 1 >= day_group(self.today))
    }

    /// Whether everything of an area is held, so that what is not found does not exist.
    pub fn covers(role: DeviceRole, area: Area) -> bool {
        match role {
            DeviceRole::Server => true,
            DeviceRole::Desk => area != Area::Queue,
            DeviceRole::Kiosk => area == Area::Hall,
        }
    }
}
