// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QNetworkProxy>
#include <QUrl>

namespace license {

/// The first proxy for `url` in the system's settings (PAC, desktop) that can carry end-to-end TLS; the direct way if
/// there is none. Asked in a thread of its own: the answer may take any time, and none may come at all.
QFuture<QNetworkProxy> askSystemForProxy(const QUrl &url);

/// The end of a program that may have asked: `main` returns its value. If an answer is still missing, the program ends
/// here, without destructors of static objects, because Qt's would wait for the answer.
int endWithoutProxyAnswer(int exitCode);

} // namespace license
