// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace license::ui {

/// Small dialogs. None of them blocks: each returns at once and answers later, from the event loop, unless `context` is
/// destroyed. Texts are shown literally, so they may contain text from a server or a file.

/// Reports an event; one button.
void tell(QWidget *parent, Severity severity, const QString &title, const QString &text);

/// Asks before an irreversible action; the safe answer is the default.
struct Question
{
    QString title;
    QString text;
    QString action;    ///< the text of the action's button
    QString otherwise; ///< that of the safe answer; empty: Cancel
};
void ask(QWidget *parent, const Question &question, QObject *context, std::function<void()> yes,
         std::function<void()> no = {});

/// Asks for one line of text, which is never blank.
struct TextQuestion
{
    QString title;
    QString label;
    QString text;   ///< the text at first
    QString action; ///< the text of the button that takes it
};
void askText(QWidget *parent, const TextQuestion &question, QObject *context,
             std::function<void(const QString &)> done);

} // namespace license::ui
