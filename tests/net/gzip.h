// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license::test {

/// One gzip member.
QByteArray gzip(const QByteArray &bytes, int level = 6);

} // namespace license::test
