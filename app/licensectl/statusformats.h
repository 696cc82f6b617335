// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/documents.h"

#include <QString>
#include <QVector>

namespace license::ctl {

/// The worst severity, in the order ok, warning, unknown, critical; unknown without a service.
Severity worstOf(const QVector<ServiceView> &views);

/// The answer of a monitoring plug-in: one line with performance data, then one per service.
QString nagiosText(const QVector<ServiceView> &views);
/// The same without an answer; the words give the reason.
QString nagiosUnknown(const QString &words);
/// The Prometheus text exposition format, version 0.0.4.
QString prometheusText(const QVector<ServiceView> &views);
/// The same for an unreadable store.
QString prometheusUnreadable();
/// For people, in the window's words.
QString statusText(const QVector<ServiceView> &views);

} // namespace license::ctl
