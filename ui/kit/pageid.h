// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

/// The pages of the window. Without a service there are Welcome and Preferences; Details belongs to License.
enum class PageId { Welcome, Overview, License, Details, Connection, History, Preferences };

} // namespace license::ui
