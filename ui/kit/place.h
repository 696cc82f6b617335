// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

/// Where one can be in the window. Without a service there are Welcome and Preferences; Details belongs to License.
enum class Place { Welcome, Overview, License, Details, Connection, History, Preferences };

} // namespace license::ui
