// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

/// Where one can be in the window. Welcome stands alone while there is no service; Details belongs to License.
enum class Place { Welcome, Overview, License, Details, Connection, History };

} // namespace license::ui
