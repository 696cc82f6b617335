// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace license::ui {

/// Small dialogs. None of them waits: each returns at once and answers later, in the event loop, unless `context` is
/// gone. Texts are shown literally, so they may hold what a server or a file said.

/// Tells something that has happened; one button.
void tell(QWidget *parent, Severity severity, const QString &title, const QString &text);

/// Asks whether to do something that cannot be undone; the safe answer is the default.
struct Question
{
    QString title;
    QString text;
    QString action;    ///< the words of the button that does it
    QString otherwise; ///< those of the safe answer; empty: Cancel
};
void ask(QWidget *parent, const Question &question, QObject *context, std::function<void()> yes,
         std::function<void()> no = {});

/// Asks for one line of text; `label` holds words of ours only.
void askText(QWidget *parent, const QString &title, const QString &label, const QString &text, QObject *context,
             std::function<void(const QString &)> done);

} // namespace license::ui
